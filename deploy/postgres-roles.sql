-- Once, when the volume of PostgreSQL is new. Two owners: neither program can read the other's databases by accident.
\getenv temporal_password TEMPORAL_DB_PASSWORD
\getenv motcua_password MOTCUA_DB_PASSWORD

-- temporal-sql-tool creates `temporal` and `temporal_visibility` itself.
CREATE ROLE temporal LOGIN CREATEDB PASSWORD :'temporal_password';
CREATE ROLE motcua LOGIN PASSWORD :'motcua_password';

-- No locale: the order of text is the same on every machine, and an update of the system's locales breaks no index.
CREATE DATABASE motcua OWNER motcua TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';
REVOKE CONNECT ON DATABASE motcua FROM PUBLIC;
