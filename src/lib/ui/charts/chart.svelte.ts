import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import type { Attachment } from 'svelte/attachments';

/** While a lever moves every second frame is left to the figures and rows: the eye follows the hand, not the bars. */
const LEAST_GAP_MS = 30;

/** Draws a chart into an element and keeps it to the newest option and size, never more often than that. The library comes when the first chart does. */
export function chart(option: () => EChartsCoreOption): Attachment<HTMLElement> {
	return (element) => {
		let drawn: EChartsType | null = null;
		let newest: EChartsCoreOption | null = null;
		let resized = false;
		let shownFrame = '';
		let drawnAt = -Infinity;
		let frame = 0;
		let left = false;

		function draw(time: number): void {
			frame = 0;
			if (!drawn) return;
			if (time - drawnAt < LEAST_GAP_MS) return soon();
			drawnAt = time;
			if (resized) drawn.resize();
			resized = false;
			if (newest) show(drawn, newest);
			newest = null;
		}
		/** Most changes move the bars alone; axes and the rest are only told when they differ. */
		function show(into: EChartsType, { series, ...rest }: EChartsCoreOption): void {
			const frame = JSON.stringify(rest);
			into.setOption(frame === shownFrame ? { series } : { ...rest, series });
			shownFrame = frame;
		}
		function soon(): void {
			if (frame === 0 && drawn) frame = requestAnimationFrame(draw);
		}

		$effect(() => {
			newest = option();
			soon();
		});
		const observer = new ResizeObserver(() => {
			resized = true;
			soon();
		});
		observer.observe(element);
		void import('./echarts.ts').then(({ startChart }) => {
			if (left) return;
			drawn = startChart(element);
			soon();
		});
		return () => {
			left = true;
			observer.disconnect();
			cancelAnimationFrame(frame);
			drawn?.dispose();
		};
	};
}

/** A colour of the design tokens as the chart needs it: a chart cannot read `var(--…)`. */
export const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
