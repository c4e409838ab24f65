/** Style sheets come as text (webpack `asset/source`), so that the build needs no further loaders. */
declare module "*.css" {
  const text: string;
  export default text;
}
