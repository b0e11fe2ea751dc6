import type { AnalysisFigureValues } from '../../model/analysis-figures.ts';
import { exportFiles, exportPreview } from '../exports/export.ts';
import { baseRate, sharesOf } from './base-rate.ts';
import { beyond } from './beyond.ts';
import { buyingModel } from './buying-model.ts';
import { calendar, touch } from './calendar.ts';
import { churn } from './churn.ts';
import { client } from './client.ts';
import type { AnalysisContext } from './context.ts';
import { contactOf } from './contact-of.ts';
import { control, controlJoin, controlStart } from './control.ts';
import { cycle } from './cycle.ts';
import { diagnosis } from './diagnosis.ts';
import { doubt } from './doubt.ts';
import { economics } from './economics.ts';
import { fact } from './fact.ts';
import { backTestFigures, doubtFigures, goalFigures, lateFigures, rfmFigures, worthFigures } from './figures-by-id.ts';
import { forgone } from './forgone.ts';
import { goal } from './goal.ts';
import { groupGains } from './group-gains.ts';
import { history } from './history.ts';
import { lifetime } from './lifetime.ts';
import { message } from './message.ts';
import { people } from './people.ts';
import { nextContact } from './next-contact.ts';
import { occasions } from './occasions.ts';
import { quick } from './quick.ts';
import { rfm } from './rfm.ts';
import { roomTotalsOf } from './room-totals.ts';
import { rhythm } from './rhythm.ts';
import { scenarios } from './scenarios.ts';
import { segments } from './segments.ts';
import { statusRules } from './status-rules.ts';
import { strategy } from './strategy.ts';
import { planDates, touches } from './touches.ts';
import { upliftOf } from './uplift.ts';
import { warmUp } from './warm-up.ts';
import { worth } from './worth.ts';

/** Every question of the method that is answered when it is asked, not with every move of a lever. */
export const ANALYSES = {
	client,
	contactOf,
	nextContact,
	quick,
	cycle,
	statusRules,
	history,
	churn,
	lifetime,
	forgone,
	economics,
	segments,
	baseRate,
	uplift: upliftOf,
	/** The same for the figures on top: what is asked there overtakes nothing that a page has asked. */
	upliftOnTop: upliftOf,
	/** For the rows of the plan, whose gain is known from then on. */
	planGain: upliftOf,
	groupGains,
	control,
	controlStart,
	controlJoin,
	fact,
	model: buyingModel,
	doubt,
	goal,
	message,
	/** The same for the preview of the library of texts, with the contacts it goes through: what is asked there overtakes nothing that a list has asked. */
	messagePreview: message,
	touchesToPreview: touches,
	scenarios,
	diagnosis,
	rfm,
	worth,
	occasions,
	touches,
	people,
	strategy,
	warmUp,
	beyond,
	/** For the rows of the plan, whose day, person and channel are those of the next contact from then on. */
	planDates,
	calendar,
	/** The same for one day in full, beside the calendar itself. */
	calendarDay: calendar,
	touch,
	rhythm,
	/** A file of the plan in one of the formats of share/formats.ts, and how much would be in it. */
	export: exportFiles,
	exportPreview,
	/** What a participant gives to a room, as a link. */
	roomTotals: roomTotalsOf
} as const;

export type AnalysisId = keyof typeof ANALYSES;
type Asked<I extends AnalysisId> = Parameters<(typeof ANALYSES)[I]>;
/** What the analysis is told besides the plan. */
export type ParamsOf<I extends AnalysisId> = Asked<I> extends [AnalysisContext, infer P] ? P : Record<never, never>;
export type AnswerOf<I extends AnalysisId> = Awaited<ReturnType<(typeof ANALYSES)[I]>>;

/** Those whose figures have stable ids, with what they are told to count them. */
export const FIGURE_ANALYSES: readonly ((context: AnalysisContext) => Promise<AnalysisFigureValues>)[] = [
	async (context) => (await segments(context)).figures,
	async ({ assessment }) => ({ 'churn.simple': assessment.churnSimple }),
	async (context) => {
		const { figures } = await baseRate(context);
		return { ...figures, ...(await economics(context, { baseRates: sharesOf(figures) })).figures };
	},
	async (context) => (await upliftOf(context)).figures,
	async (context) => {
		const { figures, backTest } = await buyingModel(context);
		return { ...figures, ...backTestFigures(backTest) };
	},
	lateFigures,
	rfmFigures,
	worthFigures,
	doubtFigures,
	goalFigures
];
