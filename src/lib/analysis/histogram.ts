import { daysReaching, firstAtLeast, missedCycles } from './thresholds.ts';
import type { Histogram, History } from './types.ts';

const MAX_BARS = 40;
/** Widths a bar may have, in missed cycles; whole multiples or parts of a cycle, so that 1 and 3 fall on an edge while they can. */
const WIDTHS = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
/** The axis shows at least this many cycles, so that both usual thresholds stand on it. */
const LEAST_CYCLES = 5;
/** The axis reaches this share of the clients; those beyond are in the last bar. */
const SHOWN_SHARE = 0.95;

/**
 * Clients by missed cycles. The axis hangs on the clients and the cycle alone, so it stands still while the thresholds are dragged.
 * `missed`: missed cycles by position where clients have cycles of their own; the axis stays that of the common cycle. Empty without a cycle or without clients.
 */
export function histogramOf(history: History, cycleDays: number | null, missed: Float64Array | null = null): Histogram {
	const { asOf, lastDay, clientCount } = history;
	if (cycleDays === null || clientCount === 0) return { binWidth: WIDTHS[0], counts: [] };
	const shown = lastDay[Math.min(clientCount - 1, Math.floor(clientCount * SHOWN_SHARE))];
	const cover = Math.max(LEAST_CYCLES, missedCycles(asOf - shown, cycleDays));
	const binWidth = WIDTHS.find((width) => width * MAX_BARS >= cover) ?? WIDTHS[WIDTHS.length - 1];
	const bars = Math.min(MAX_BARS, Math.ceil(cover / binWidth));
	if (missed) return { binWidth, counts: countsByMissed(missed, binWidth, bars) };
	const counts: number[] = [];
	let from = 0;
	for (let bar = 1; bar <= bars; bar++) {
		const to = firstAtLeast(lastDay, asOf, daysReaching(bar * binWidth, cycleDays));
		counts.push(to - from);
		from = to;
	}
	counts.push(clientCount - from);
	return { binWidth, counts };
}

function countsByMissed(missed: Float64Array, binWidth: number, bars: number): number[] {
	const counts = new Uint32Array(bars + 1);
	const beyond = bars * binWidth;
	for (let p = 0; p < missed.length; p++) counts[missed[p] < beyond ? (missed[p] / binWidth) | 0 : bars]++;
	return [...counts];
}
