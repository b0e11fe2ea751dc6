import type { HandoutWords } from '../../share/handout/words.ts';
import type { Locale } from '../locales.ts';
import { m } from '../generated/messages.js';
import { reportWords } from './report.ts';
import { speaker } from './speaker.ts';

/** Messages with a place to fill are asked for with the place itself. */
const PLACES = { n: '{n}', low: '{low}', high: '{high}', clients: '{clients}', text: '{text}' };

export function handoutWords(locale: Locale, currency: string): HandoutWords {
	const { say, sayAll } = speaker(locale);
	const report = reportWords(locale, currency);
	const open = (message: (inputs: typeof PLACES, options: { locale: Locale }) => string): string => message(PLACES, { locale });
	return {
		report: {
			...report,
			figures: { ...report.figures, 'forgone.topDown': say(m.figures_forgone_topDown) },
			notes: { ...report.notes, 'forgone.topDown': say(m.quick_forgone_room) }
		},
		title: say(m.handout_title),
		sample: sayAll({ all: m.starters_sample_banner, some: m.starters_sample_banner_mixed }),
		personal: say(m.handout_personal),
		personalNotes: say(m.handout_personal_notes),
		notPersonal: say(m.handout_not_personal),
		sections: sayAll({
			figures: m.handout_figures,
			levers: m.handout_levers,
			week: m.handout_week,
			firstWeek: m.handout_first_week,
			mistakes: m.handout_mistakes,
			notes: m.handout_notes
		}),
		quick: sayAll({
			clients: m.quick_clients,
			returned: m.quick_returned,
			forgone: m.quick_forgone,
			worth: m.quick_worth,
			value: m.quick_value,
			breakEvenRate: m.quick_breakeven
		}),
		quickNotes: sayAll({
			forgone: m.quick_forgone_room,
			worth: m.quick_worth_note,
			value: m.figures_summary_gross_mark,
			breakEvenRate: m.figures_strip_ofApproached
		}),
		examples: open(m.handout_examples),
		swung: { 'worth.value': open(m.handout_swung_worth), 'forgone.topDown': open(m.handout_swung_forgone), 'quick.value': open(m.handout_swung_quick) },
		byChange: open(m.handout_by_change),
		byRanges: say(m.handout_by_ranges),
		span: open(m.handout_span),
		noSwings: say(m.handout_no_swings),
		weekTotal: open(m.handout_week_total),
		weekMore: open(m.handout_week_more),
		weekNone: say(m.handout_week_none),
		weekUnknown: say(m.handout_week_unknown),
		made: say(m.handout_made),
		notMade: say(m.handout_not_made),
		mistakes: sayAll({
			nobodyResponsible: m.diagnosis_point_nobodyResponsible,
			noKpi: m.diagnosis_point_noKpi,
			noStatistics: m.diagnosis_point_noStatistics,
			leftAlone: m.diagnosis_point_leftAlone,
			salesManagers: m.diagnosis_point_salesManagers,
			funnelsOnly: m.diagnosis_point_funnelsOnly,
			expectSpeed: m.diagnosis_point_expectSpeed,
			sameLetter: m.diagnosis_point_sameLetter
		}),
		fixes: sayAll({
			nobodyResponsible: m.diagnosis_fix_nobodyResponsible,
			noKpi: m.diagnosis_fix_noKpi,
			noStatistics: m.diagnosis_fix_noStatistics,
			leftAlone: m.diagnosis_fix_leftAlone,
			salesManagers: m.diagnosis_fix_salesManagers,
			funnelsOnly: m.diagnosis_fix_funnelsOnly,
			expectSpeed: m.diagnosis_fix_expectSpeed,
			sameLetter: m.diagnosis_fix_sameLetter
		}),
		steps: sayAll({
			comeBack: m.handout_step_comeBack,
			base: m.handout_step_base,
			frequency: m.handout_step_frequency,
			sleepers: m.handout_step_sleepers,
			cost: m.handout_step_cost,
			reasons: m.handout_step_reasons,
			whom: m.handout_step_whom,
			offer: m.handout_step_offer,
			firstWeeks: m.handout_step_firstWeeks
		}),
		byHand: say(m.handout_by_hand)
	};
}
