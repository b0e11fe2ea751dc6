/** Four signs of ASCII are looked at at once, as a word whose lowest byte is the first of them. Taken from each figure, this leaves its value. */
export const ZEROS = 0x30303030;

/** Other than 0 where one of the four values is more than nine: what is added to it reaches the byte's uppermost bit, unless it was there. */
export const beyondNine = (values: number): number => (values | (values + 0x76767676)) & 0x80808080;

/** The number that four values make, the first of them thousands. */
export function fourFigures(values: number): number {
	const pairs = (Math.imul(10, values) + (values >>> 8)) & 0xff00ff;
	return 100 * (pairs & 0xff) + (pairs >>> 16);
}
