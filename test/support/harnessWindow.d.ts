/** The page of `client/harness`, as tests and measurements find it in the browser. */
interface Window {
  harness: import('./canvasHarness.ts').HarnessWindow;
}
