/** Most a plan file may unpack to: far above a million orders (about 80 MB), still within what a page can hold. No file is packed to more. */
export const MAX_UNPACKED = 1 << 30;
