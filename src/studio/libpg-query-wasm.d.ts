declare module "libpg-query/wasm/libpg-query.js" {
  interface Options {
    /** Makes the instance in its own way, and hands it over. */
    readonly instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) => void;
  }
  const makeModule: (options: Options) => Promise<unknown>;
  export default makeModule;
}
