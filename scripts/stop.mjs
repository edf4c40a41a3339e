// A checkout that was never built has never run: there is nothing to install or build in order to say so.
import { existsSync } from 'node:fs';

const program = new URL('../dist/scripts/stop.js', import.meta.url);
if (existsSync(program)) await import(program);
else console.log('motcua is not running');
