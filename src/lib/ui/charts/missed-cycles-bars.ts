import type { Status } from '../../model/standing.ts';
import type { Histogram } from '../../state/contract.ts';

/** One bar of the histogram. */
export interface Bar {
	/** In missed cycles; `to` is not part of it, null: everything from here on. */
	readonly from: number;
	readonly to: number | null;
	readonly clients: number;
	/** Pieces from left to right, as shares of the bar's width that end with 1: a threshold may fall inside. */
	readonly pieces: readonly { readonly status: Status; readonly until: number }[];
}

/** Thresholds in missed cycles with grace over them (M13.5). */
export interface Thresholds {
	readonly sleeping: number;
	readonly lost: number;
}

export function barsOf({ binWidth, counts }: Histogram, { sleeping, lost }: Thresholds): Bar[] {
	return counts.map((clients, index) => {
		const from = index * binWidth;
		const last = index === counts.length - 1;
		const pieces = [
			{ status: 'active' as const, until: share(sleeping, from, binWidth) },
			{ status: 'sleeping' as const, until: share(lost, from, binWidth) },
			{ status: 'lost' as const, until: 1 }
		].filter((piece, place, all) => piece.until > (all[place - 1]?.until ?? 0));
		return { from, to: last ? null : from + binWidth, clients, pieces };
	});
}

const share = (threshold: number, from: number, width: number): number => Math.min(1, Math.max(0, (threshold - from) / width));

/** How far along the axis a value stands, 0…1. The last bar is drawn as wide as the others, whatever lies in it. */
export function placeOf(value: number, { binWidth, counts }: Histogram): number {
	return counts.length === 0 ? 0 : Math.min(1, Math.max(0, value / (binWidth * counts.length)));
}

/** The value at a place on the axis, on the step of the lever. */
export function valueAt(place: number, { binWidth, counts }: Histogram, step: number): number {
	const value = Math.min(1, Math.max(0, place)) * binWidth * counts.length;
	return Number((Math.round(value / step) * step).toFixed(6));
}

/** The upper end of the scale: 1, 2 or 5 times a power of ten, at least as large as the largest bar. */
export function roundedUp(largest: number): number {
	if (!(largest > 0)) return 1;
	const power = 10 ** Math.floor(Math.log10(largest));
	return [1, 2, 5, 10].map((factor) => factor * power).find((end) => end >= largest) ?? largest;
}

/** The range of a bar as a filter wants it: both ends included, so the upper one is the last number below the next bar. */
export function filterRange({ from, to }: Bar): { from: number | null; to: number | null } {
	return { from: from === 0 ? null : from, to: to === null ? null : to - 1e-9 };
}
