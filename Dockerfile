# One image for the API, the worker and the one-shot preparation: the command says which.
# Debian and not Alpine: the native core of the Temporal SDK needs glibc. The tag is exact; whoever builds may add its digest.
FROM node:22.23.3-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build

# What runs only: no compilers, and not the PostgreSQL of `npm start`, which is optional to its package.
FROM node:22.23.3-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM node:22.23.3-bookworm-slim
# The native core verifies a Temporal server's certificate by the authorities of the system; the slim image has none.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production TZ=UTC HOST=0.0.0.0 PORT=3000
COPY package.json ./
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY data/catalogue ./data/catalogue
USER node
EXPOSE 3000
# Whether the process answers, not whether the database does: a restart mends only the former. The worker has no port.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server.js"]
