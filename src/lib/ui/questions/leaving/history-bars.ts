import type { Formats } from '../../../i18n/formats.ts';
import type { AnswerOf } from '../../../state/contract.ts';
import { token } from '../../charts/chart.svelte.ts';

export type KnownHistory = Extract<AnswerOf<'history'>, { kind: 'known' }>;

/** Where the bars stand in the drawing, from its left and right edge: a pointer's place tells its period by them. */
export const PLOT = { start: 56, end: 12 } as const;

/** Ends of the two scales, which only grow while a lever moves. */
export interface HistoryScale {
	readonly stock: number;
	readonly flow: number;
}

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** A round number not below a count, whose half is whole: the end of a scale. */
export function scaleEnd(count: number): number {
	if (count <= 10) return Math.max(2, 2 * Math.ceil(count / 2));
	const magnitude = 10 ** Math.floor(Math.log10(count));
	return 2 * Math.ceil(((STEPS.find((step) => step * magnitude >= count) ?? 10) * magnitude) / 2);
}

/** Periods after the chosen day are pale. */
const PALE = 0.35;

/** Above, the base at the end of each period by status; below, who came in it. */
export function historyBars(history: KnownHistory, names: readonly string[], scale: HistoryScale, words: readonly string[], formats: Formats) {
	const soft = { color: token('--text-soft'), fontSize: 12, fontFamily: token('--font') };
	const line = token('--line');
	const axis = { type: 'category', data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: line } } };
	const values = (max: number) => ({
		type: 'value',
		min: 0,
		max,
		interval: max / 2,
		axisLabel: { ...soft, formatter: (value: number) => formats.count(value) },
		splitLine: { lineStyle: { color: line } }
	});
	const bars = (name: string, counts: Int32Array, colour: string, place: 0 | 1) => ({
		type: 'bar',
		name,
		stack: String(place),
		xAxisIndex: place,
		yAxisIndex: place,
		barCategoryGap: '18%',
		cursor: 'pointer',
		emphasis: { disabled: true },
		data: Array.from(counts, (value, i) => ({ value, itemStyle: { color: token(colour), opacity: history.starts[i] > history.asOf ? PALE : 1 } }))
	});
	const returned = history.returnedSleeping.map((count, i) => count + history.returnedLost[i]);
	return {
		animation: false,
		grid: [
			{ left: PLOT.start, right: PLOT.end, top: 10, height: '58%' },
			{ left: PLOT.start, right: PLOT.end, bottom: 24, height: '22%' }
		],
		tooltip: {
			trigger: 'axis',
			renderMode: 'richText',
			confine: true,
			axisPointer: { type: 'shadow', shadowStyle: { color: token('--text'), opacity: 0.07 } },
			backgroundColor: token('--surface-raised'),
			borderColor: line,
			textStyle: { color: token('--text'), fontSize: 13, fontFamily: token('--font') },
			formatter: (points: readonly { readonly dataIndex: number }[]) => wordsOf(history, names, points[0].dataIndex, words, formats)
		},
		axisPointer: { link: [{ xAxisIndex: 'all' }] },
		xAxis: [
			{ ...axis, gridIndex: 0, axisLabel: { show: false } },
			{ ...axis, gridIndex: 1, axisLabel: { ...soft, hideOverlap: true } }
		],
		yAxis: [
			{ ...values(scale.stock), gridIndex: 0 },
			{ ...values(scale.flow), gridIndex: 1 }
		],
		series: [
			bars(words[0], history.active, '--fill-active', 0),
			bars(words[1], history.sleeping, '--fill-sleeping', 0),
			bars(words[2], history.lost, '--fill-lost', 0),
			bars(words[3], history.won, '--accent', 1),
			bars(words[4], returned, '--fill-let-go', 1)
		]
	};
}

function wordsOf(history: KnownHistory, names: readonly string[], i: number, words: readonly string[], formats: Formats): string {
	const counts = [history.active[i], history.sleeping[i], history.lost[i], history.won[i], history.returnedSleeping[i] + history.returnedLost[i]];
	return [names[i], ...words.map((word, place) => `${word}: ${formats.count(counts[place])}`)].join('\n');
}
