import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../../i18n/formats.ts';
import { LEAST_IN_ARM } from '../../../model/control-settings.ts';
import type { AnswerOf } from '../../../state/contract.ts';
import { REFUSALS } from '../prediction/prediction-words.ts';

export type ControlAnswer = AnswerOf<'control'>;
export type ControlClient = ControlAnswer['alone'][number];

const sizes = ({ contacted, control }: ControlAnswer, formats: Formats) => ({ contacted: formats.count(contacted), control: formats.count(control) });

export function controlLead(answer: ControlAnswer, formats: Formats): string {
	if (answer.contacted + answer.control === 0) return m.control_lead_nobody();
	if (answer.startedOn !== null) return m.control_lead_started({ date: formats.date(answer.startedOn), ...sizes(answer, formats) });
	return answer.control === 0 ? m.control_lead_none() : m.control_lead_preview(sizes(answer, formats));
}

/** The smallest difference these groups tell from chance (M12.3). */
export function whatItShows(answer: ControlAnswer, formats: Formats): string {
	const { contacted, control, detectable } = answer;
	if (control === 0) return m.control_shows_none();
	if (Math.min(contacted, control) < LEAST_IN_ARM) return m.control_shows_few({ least: formats.count(LEAST_IN_ARM), ...sizes(answer, formats) });
	const points = [detectable?.low ?? null, detectable?.high ?? null].filter((rise) => rise !== null).sort((a, b) => a - b);
	if (points.length === 0) return m.control_shows_never(sizes(answer, formats));
	const [low, high] = [formats.points(points[0]), formats.points(points.at(-1))];
	return low === high ? m.control_shows_one({ points: low, ...sizes(answer, formats) }) : m.control_shows_range({ low, high, ...sizes(answer, formats) });
}

const TEST_SOURCE = 'Fleiss, Levin, Paik 2003';
const TEST_LEVEL = 0.05;

/** How many come back by themselves, who measured it, and by which test. */
export function whatItRestsOn({ expected, horizonDays, refusal }: ControlAnswer, formats: Formats): string {
	if (expected === null) return '';
	const { low, high } = expected;
	const formula = m.control_formula({ level: formats.shareExact(TEST_LEVEL), source: TEST_SOURCE });
	if (expected.kind === 'measured') return `${m.control_basis_measured({ rate: formats.share(low), days: formats.days(horizonDays) })} ${formula}`;
	return `${m.control_basis_published({ low: formats.share(low), high: formats.share(high), reason: refusal ? REFUSALS[refusal]() : m.economics_no_base_rates() })} ${formula}`;
}
