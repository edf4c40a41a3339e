/** `npm run bench -- <name> […]`: runs bench/<name>.ts, which exports `run(args)` and prints one JSON object as its last line. */
interface Bench {
  run: (args: string[]) => void | Promise<void>;
}

async function main([name, ...args]: string[]): Promise<void> {
  if (!name || !/^[a-z-]+$/.test(name) || name === 'index')
    throw new Error('Say which bench to run, such as: calendar');
  const bench = (await import(`./${name}.js`)) as Bench;
  await bench.run(args);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
