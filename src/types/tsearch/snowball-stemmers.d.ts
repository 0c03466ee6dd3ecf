/** The package has no types of its own. */
declare module "snowball-stemmers" {
  const snowball: {
    algorithms(): string[];
    newStemmer(language: string): { stem(word: string): string };
  };
  export default snowball;
}
