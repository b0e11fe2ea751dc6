/** An id for what a person adds: later ones sort after earlier ones, and two devices never give the same. */
export function ownId(): string {
	const chance = crypto.getRandomValues(new Uint32Array(2));
	return `own-${Date.now().toString(36)}-${chance[0].toString(36)}${chance[1].toString(36)}`;
}
