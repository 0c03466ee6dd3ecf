/** The grammar of libpg-query as the page carries it: its WebAssembly, compressed, in the page itself, so that the page opens from disk. */
import makeModule from "libpg-query/wasm/libpg-query.js";

/** The bytes in the page, inflated while they are compiled. */
function grammar(): Response {
  const text = document.getElementById("grammar")?.textContent ?? "";
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")), { headers: { "content-type": "application/wasm" } });
}
/** In the place of libpg-query's own loader, which would fetch a file beside it. */
export default (): Promise<unknown> =>
  makeModule({
    instantiateWasm: (imports, done) => {
      void WebAssembly.instantiateStreaming(grammar(), imports).then(({ instance, module }) => done(instance, module));
    },
  });
