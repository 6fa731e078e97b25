import type { Plugin } from 'vite';

/** A module of a library that keeps parts in the bundle which nothing of ours reaches. */
interface Module {
  readonly file: RegExp;
  /** What the library itself writes there: after an update that changed it, the build stops instead of leaving something out. */
  readonly expected: string;
  /** The same names, with what we use alone. */
  readonly lean: string;
}

const MODULES: readonly Module[] = [
  {
    // The live connection is a WebSocket and nothing else (connection/rosterChannel.ts): no polling, no WebTransport.
    file: /\/engine\.io-client\/build\/esm\/transports\/index\.js$/,
    expected: 'websocket: WS,',
    lean: "import { WS } from './websocket.js';\nexport const transports = { websocket: WS };\n",
  },
  {
    // Tabs of one browser meet on the server: what they told each other past it would be acknowledged by nobody (boardConnection.ts).
    file: /\/lib0\/broadcastchannel\.js$/,
    expected: 'export const publish = ',
    lean: 'const nothing = () => undefined;\nexport { nothing as publish, nothing as subscribe, nothing as unsubscribe };\n',
  },
  {
    // What moves on the canvas is moved by our own frames (canvas/hotNotes.ts).
    file: /\/konva\/lib\/Tween\.js$/,
    expected: 'export class Tween',
    lean: 'export const Tween = undefined;\nexport const Easings = {};\n',
  },
  {
    // Yjs prints a handful of warnings; with colours, they bring a library for the DOM and one for schemas.
    file: /\/lib0\/logging\.js$/,
    expected: 'export const warn = ',
    lean: `export { BOLD, UNBOLD, BLUE, GREY, GREEN, RED, PURPLE, ORANGE, UNCOLOR } from './logging.common.js';
const words = (args) => args.filter((arg) => typeof arg !== 'symbol');
export const print = (...args) => console.log(...words(args));
export const warn = (...args) => console.warn(...words(args));
`,
  },
];

/** Leaves parts of libraries out of the built product that can't be left out by how they are imported. */
export function leanLibraries(): Plugin {
  const met = new Set<Module>();
  return {
    name: 'lean-libraries',
    apply: 'build',
    // It does not say so itself: what is imported from its index and used by nobody would stay.
    config: () => ({
      build: { rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /\/engine\.io-client\//, sideEffects: false }] } } },
    }),
    transform(code, id) {
      const found = MODULES.find(({ file }) => file.test(id));
      if (found === undefined) return null;
      if (!code.includes(found.expected)) this.error(`${id} is not what leanLibraries.ts knows: look at it anew.`);
      met.add(found);
      return { code: found.lean, map: null };
    },
    buildEnd(error) {
      const missing = MODULES.filter((one) => !met.has(one));
      if (error === undefined && missing.length > 0) this.error(`Not met: ${missing.map(({ file }) => file.source).join(', ')}`);
    },
  };
}
