/** A part of a whole; null where either is unknown or there is no whole. */
export function share(part: number | null, whole: number | null): number | null {
	return part === null || whole === null || whole === 0 ? null : part / whole;
}
