/** The clean workbook that is handed in, by itself; the package holds the same. */
export { cleanCopy } from '../publication/clean-copy';
