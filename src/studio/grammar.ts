/** The grammar of libpg-query as the page carries it, so that the page opens from disk. */
import makeModule from "libpg-query/wasm/libpg-query.js";
import { carried } from "./carried.ts";

/** In the place of libpg-query's own loader, which would fetch a file beside it. */
export default (): Promise<unknown> =>
  makeModule({
    instantiateWasm: (imports, done) => {
      void WebAssembly.instantiate(carried("grammar"), imports).then(({ instance, module }) => done(instance, module));
    },
  });
