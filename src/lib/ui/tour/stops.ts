import { m } from '#lib/i18n/generated/messages.js';
import { shortcutText } from '../../state/commands.svelte.ts';

export interface TourStop {
	/** What is pointed at: the first of these that is in sight. */
	readonly at: readonly string[];
	readonly title: () => string;
	readonly text: () => string;
}

const region = (name: string): string => `[data-region="${name}"]`;

/** The places a person has to know, in the order the eye goes; never more than five. */
export const TOUR_STOPS: readonly TourStop[] = [
	{ at: [region('strip')], title: m.tour_figures, text: m.tour_figures_text },
	{ at: [region('levers'), '[data-opens-levers]'], title: m.tour_levers, text: m.tour_levers_text },
	{ at: [region('sheet')], title: m.tour_rows, text: () => m.tour_rows_text({ keys: shortcutText('Alt+↓') }) },
	{ at: [region('tabs')], title: m.tour_sheets, text: m.tour_sheets_text },
	{ at: [region('bar')], title: m.tour_keep, text: () => m.tour_keep_text({ keys: shortcutText('Mod+K') }) }
];
