interface PartText {
  readonly title: string;
  /** How it was measured. */
  readonly how: string;
}

/** By the name of the part, in the order of the page. */
export const partTexts: Readonly<Record<string, PartText>> = {
  calls: {
    title: "CPU and wall time of a call",
    how: `Each process makes its calls after two thirds as many to warm up. A server in a process of its own gives every
subject the same order of 220 bytes. CPU is the processor time of all threads of the subject's process. *bare-fetch-again*
is bare fetch as another subject: how far its ratio is from 1 is the noise. *lumkit* is the client of README's first
example with one hook, on Node's transport; *lumkit-fetch* is the same on the platform's fetch. *hey-api* is generated
from the same document. The others are clients of other services, and their smallest call that reads is sent to this server.`,
  },
  load: {
    title: "Under load, and over time",
    how: `The call of *lumkit* as above, with more in flight. Then 100,000 calls, ten at a time, after 5,000 to warm up: what
stays in use after a garbage collection.`,
  },
  sizes: {
    title: "Size in a bundle",
    how: `The program of the calls above, bundled and minified by esbuild for Node. Bundling gives the same bytes each time,
so there is no range. Node's own modules are not in it.`,
  },
  imports: {
    title: "Cold import",
    how: "The time of the first `import()` in a new process. The files are in the disk cache of the system by then.",
  },
  types: {
    title: "Types",
    how: `One call of every operation of both APIs, with \`strict\` and \`skipLibCheck\`. The instantiations are those above a
program of one empty file, and are the same each time. The time is that of the whole \`tsc\`, on one thread.
*openapi-fetch* has the types of openapi-typescript.`,
  },
  decimals: {
    title: "Reading decimals",
    how: `The reader of a response, built from the sources that the package ships, next to \`JSON.parse\`. Memory is how much
higher a new process rises when it reads the text once, as a multiple of the text.`,
  },
  lists: {
    title: "Long lists",
    how: `A walk over 100,000 orders, after 5,000 to warm up. Then one list of withdrawals of 60 MiB, during which a timer of one
millisecond shows how long the event loop stands still.`,
  },
  starts: {
    title: "The start of a mock",
    how: "From the import to the first response, in a new process: what the first test of a file waits for.",
  },
  documents: {
    title: "The pipeline of the documents",
    how: `The commands of \`npm run specs\` in a copy of the repository, whose vendors have each published one more operation.
The larger document is thirty times that of Lumo. The memory of Redocly, which is a process of its own, is not counted.`,
  },
};
