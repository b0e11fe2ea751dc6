import type { BoardWords } from '../../share/board/words.ts';
import { FIGURE_NAMES } from '../figure-names.ts';
import { m } from '../generated/messages.js';
import { LEVER_WORDS } from '../lever-words.ts';
import type { Locale } from '../locales.ts';
import type { Message } from '../message.ts';
import { ORIGIN_WORDS } from '../origin-words.ts';
import { speaker, tableOf } from './speaker.ts';
import { typesetWords } from './typeset.ts';
import { writingWords } from './writing.ts';

/** Messages with a place to fill are asked for with the place itself. */
const PLACES = { n: '{n}', date: '{date}', known: '{known}', all: '{all}', from: '{from}', until: '{until}', count: '{n}' };

/** `currencies`: of all participants; '' is none stated. */
export function boardWords(locale: Locale, currencies: readonly string[]): BoardWords {
	const { say, sayAll } = speaker(locale);
	const open = (message: (inputs: typeof PLACES, options: { locale: Locale }) => string): string => message(PLACES, { locale });
	const noted = (name: Message, note: Message): string => `${say(name)} (${say(note)})`;
	return {
		...writingWords(locale),
		lang: locale,
		typeset: Object.fromEntries([...new Set([...currencies, ''])].map((currency) => [currency, typesetWords(locale, currency)])),
		title: say(m.board_title),
		asMade: open(m.board_as_made),
		nobody: say(m.board_nobody),
		participant: say(m.board_participant),
		columns: {
			clients: say(FIGURE_NAMES['clients.total']),
			active: say(FIGURE_NAMES['clients.active']),
			sleeping: say(FIGURE_NAMES['clients.sleeping']),
			lost: say(FIGURE_NAMES['clients.lost']),
			forgone: say(m.board_forgone),
			breakEven: noted(FIGURE_NAMES['return.breakEvenRate'], m.figures_strip_ofApproached),
			payback: noted(m.board_payback, m.board_payback_unit),
			cycle: noted(FIGURE_NAMES['cycle.days'], m.report_unit_days),
			worthClients: noted(FIGURE_NAMES['worth.clients'], m.figures_summary_gross_mark),
			worthValue: noted(FIGURE_NAMES['worth.value'], m.figures_summary_gross_mark)
		},
		statuses: sayAll({ active: m.figures_clients_active, sleeping: m.figures_clients_sleeping, lost: m.figures_clients_lost }),
		sections: sayAll({ statuses: m.board_statuses, figures: m.board_figures, spread: m.board_spread, assumptions: m.board_assumptions }),
		figure: say(m.report_figure),
		currency: say(m.board_currency),
		noCurrency: say(m.board_no_currency),
		asOf: say(m.board_as_of),
		estimate: say(m.board_estimate),
		sample: say(m.board_sample_column),
		sampleIs: sayAll({ none: m.board_sample_is_none, some: m.board_sample_is_some, all: m.board_sample_is_all, unknown: m.board_sample_is_unknown }),
		sampleNotes: sayAll({ some: m.board_sample_some, all: m.board_sample_all, unknown: m.board_sample_unknown }),
		sampleOut: open(m.board_sample_out),
		median: say(m.board_median),
		middle: say(m.board_middle),
		ends: say(m.board_ends),
		known: say(m.board_known),
		base: open(m.board_base),
		range: open(m.board_range),
		never: say(m.board_never),
		neverCount: open(m.board_never_count),
		levers: sayAll(tableOf(LEVER_WORDS, ({ name }) => name)),
		origins: sayAll(ORIGIN_WORDS),
		origin: say(m.report_origin),
		switches: sayAll({ on: m.levers_switch_on, off: m.levers_switch_off })
	};
}
