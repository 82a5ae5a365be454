/** Files that the build puts into the script, as data addresses. */
declare module '*.xlsx' {
  const address: string;
  export default address;
}
