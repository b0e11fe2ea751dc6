/** For pages that read none of these files: what reads them comes when it is needed. */
export { BOARD_EXTENSION, TOTALS_EXTENSION } from '../share/totals/extensions.ts';
