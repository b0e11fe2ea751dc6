import { element, type Markup, type MarkupElement } from '../markup/markup.ts';
import { INK_SOFT, LINE } from './look.ts';

/** One piece of a bar, from the bottom up; `from` and `width` are shares of the bar's width, for pieces side by side. */
export interface Piece {
	readonly fill: string;
	readonly value: number;
	readonly from?: number;
	readonly width?: number;
}

export interface Bar {
	/** Under the bar; '' where there is no room for it. */
	readonly label: string;
	readonly pieces: readonly Piece[];
	/** Pieces stand on each other, or side by side with one height. */
	readonly stacked: boolean;
}

/** A line across the axis at a share of its width, with its word. */
export interface Mark {
	readonly at: number;
	readonly label: string;
}

export interface BarChart {
	/** What it shows, for those who cannot see it. */
	readonly description: string;
	readonly bars: readonly Bar[];
	readonly marks?: readonly Mark[];
	readonly count: (value: number) => string;
}

const WIDTH = 640;
const HEIGHT = 220;
const LEFT = 52;
const RIGHT = 8;
const TOP = 22;
const BOTTOM = 26;
const TICKS = 4;
/** Marks nearer to each other than this share of the axis have their words one below the other. */
const NEAR = 0.25;
const TEXT = { 'font-size': 11, 'font-family': 'system-ui, sans-serif', fill: INK_SOFT };

const short = (value: number): string => String(Math.round(value * 100) / 100);
const heightOf = ({ pieces, stacked }: Bar): number =>
	stacked ? pieces.reduce((sum, { value }) => sum + value, 0) : Math.max(0, ...pieces.map(({ value }) => value));

/** The upper end of the scale: TICKS steps of a round whole number. */
export function scaleEnd(largest: number): number {
	if (largest <= TICKS) return TICKS;
	const power = 10 ** Math.floor(Math.log10(largest / TICKS));
	const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((factor) => factor * power).find((size) => size * TICKS >= largest && Number.isInteger(size));
	return (step ?? Math.ceil(largest / TICKS)) * TICKS;
}

/** A chart of bars as SVG that needs nothing around it: colours are attributes, there are neither styles nor scripts. */
export function barChart({ description, bars, marks = [], count }: BarChart): MarkupElement {
	const end = scaleEnd(Math.max(1, ...bars.map(heightOf)));
	const plotWidth = WIDTH - LEFT - RIGHT;
	const plotHeight = HEIGHT - TOP - BOTTOM;
	const y = (value: number): number => TOP + plotHeight * (1 - value / end);
	const slot = plotWidth / Math.max(1, bars.length);
	const gap = bars.some(({ stacked }) => stacked) ? Math.min(6, slot * 0.15) : Math.min(2, slot * 0.1);
	const rects: Markup[] = [];
	for (const [place, bar] of bars.entries()) {
		const left = LEFT + place * slot + gap / 2;
		const width = slot - gap;
		let below = 0;
		for (const { fill, value, from = 0, width: share = 1 } of bar.pieces) {
			if (value <= 0) continue;
			const height = (plotHeight * value) / end;
			rects.push(element('rect', { x: short(left + from * width), y: short(y(below) - height), width: short(share * width), height: short(height), fill }));
			if (bar.stacked) below += value;
		}
	}
	return element(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: 'img' },
		element('title', {}, description),
		Array.from({ length: TICKS + 1 }, (_, tick) => {
			const value = (end / TICKS) * tick;
			return [
				element('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: short(y(value)), y2: short(y(value)), stroke: LINE, 'stroke-width': tick === 0 ? 1.5 : 0.75 }),
				element('text', { x: LEFT - 6, y: short(y(value) + 4), 'text-anchor': 'end', ...TEXT }, count(value))
			];
		}).flat(),
		rects,
		bars
			.map(({ label }, place) =>
				label === '' ? null : element('text', { x: short(LEFT + (place + 0.5) * slot), y: HEIGHT - 8, 'text-anchor': 'middle', ...TEXT }, label)
			)
			.filter((text) => text !== null),
		marks.flatMap(({ at, label }, place) => {
			const x = LEFT + Math.min(1, at) * plotWidth;
			const right = at > 0.7;
			return [
				element('line', { x1: short(x), x2: short(x), y1: TOP - 8, y2: HEIGHT - BOTTOM, stroke: INK_SOFT, 'stroke-dasharray': '4 3' }),
				element(
					'text',
					{
						x: short(right ? x - 5 : x + 5),
						y: place > 0 && at - marks[place - 1].at < NEAR ? TOP + 4 : TOP - 10,
						'text-anchor': right ? 'end' : 'start',
						...TEXT
					},
					label
				)
			];
		})
	);
}
