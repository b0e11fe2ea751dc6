/** Whether two rows say the same. Rows are flat but for a few small objects, compared as they would be written. */
export function sameMembers<Row>(a: Row, b: Row): boolean {
	for (const key in a) {
		const left: unknown = a[key];
		const right: unknown = b[key];
		if (Object.is(left, right)) continue;
		if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
		if (JSON.stringify(left) !== JSON.stringify(right)) return false;
	}
	return true;
}
