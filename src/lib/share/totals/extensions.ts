export const TOTALS_EXTENSION = '.rouse-totals';
export const BOARD_EXTENSION = '.rouse-board';
