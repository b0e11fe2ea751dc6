/** A part of the window, in CSS pixels from its top left corner. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}
export interface Size {
	readonly width: number;
	readonly height: number;
}

const GAP = 12;
const EDGE = 8;

/**
 * Where a card stands that speaks of `target`: below it, above it, or beside it, the first where it covers nothing of it; where there is no such place (the
 * target takes nearly all of the window) in its lower end. Always whole in the window, as far as it fits.
 */
export function placeCard(target: Box, card: Size, window: Size): { readonly left: number; readonly top: number } {
	const right = target.left + target.width;
	const bottom = target.top + target.height;
	const along = within(target.left + GAP, card.width, window.width);
	const down = within(target.top + GAP, card.height, window.height);
	if (bottom + GAP + card.height + EDGE <= window.height) return { left: along, top: bottom + GAP };
	if (target.top - GAP - card.height >= EDGE) return { left: along, top: target.top - GAP - card.height };
	if (target.left - GAP - card.width >= EDGE) return { left: target.left - GAP - card.width, top: down };
	if (right + GAP + card.width + EDGE <= window.width) return { left: right + GAP, top: down };
	return { left: within(right - card.width - GAP, card.width, window.width), top: within(bottom - card.height - GAP, card.height, window.height) };
}

const within = (at: number, size: number, all: number): number => Math.max(EDGE, Math.min(at, all - size - EDGE));
