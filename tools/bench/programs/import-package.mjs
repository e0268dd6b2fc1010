// Prints how long the import of a module takes in a new process, in milliseconds.
const [, , specifier] = process.argv;
const start = performance.now();
await import(specifier);
console.log(JSON.stringify({ time: performance.now() - start }));
process.exit();
