// Prints what a call of a subject costs, in microseconds: of processor time, all threads included, and of the clock.
const [, , subject, url, inFlight, count] = process.argv;
const { connect } = await import(`./subjects/${subject}.mjs`);
const call = connect(url);
if ((await call()).id !== "550e8400-e29b-41d4-a716-446655440000") throw new Error(`${subject} does not read the order`);

async function run(calls) {
  let left = calls;
  const worker = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: Number(inFlight) }, worker));
}

const calls = Number(count);
await run(calls / 1.5);
const [before, start] = [process.cpuUsage(), performance.now()];
await run(calls);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: (user + system) / calls, wall: ((performance.now() - start) * 1000) / calls }));
process.exit();
