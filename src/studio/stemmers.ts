/** snowball-stemmers as the page carries them. */
import type snowball from "snowball-stemmers";
import { carriedLibrary } from "./carried.ts";

const library = (): typeof snowball => carriedLibrary<typeof snowball>("stemmers");
const stemmers: typeof snowball = { algorithms: () => library().algorithms(), newStemmer: (language) => library().newStemmer(language) };
export default stemmers;
