import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import type { CategoryReason, ClientChain } from '../../state/contract.ts';
import { statusText } from '../sheets/marks.ts';
import { monthsOf, perMonth, years } from '../../kernel/periods.ts';
import { CATEGORY_RULE_WORDS, FLAG_WORDS, RFM_WORDS } from './segment-words.ts';
import { worthFormula } from './worth-formula.ts';

/** One step of how a client comes to its figures, with its numbers in it. */
export interface ChainLine {
	readonly name: string;
	readonly text: string;
	/** Id of the rule. */
	readonly rule: string;
}

/** Why a client has its category, without the letter: its place by the rules, its flags, or who chose it (M3.2–M3.5, M13.13). */
export function categoryWhy(reason: CategoryReason, formats: Formats): string {
	const flags = reason.flags.map((flag) => FLAG_WORDS[flag]()).join(', ');
	switch (reason.basis) {
		case 'flags':
			return m.segments_why_flags({ flags });
		case 'flagsDisagree':
			return m.segments_why_disagree({ flags, why: byRules(reason, formats) });
		case 'hand': {
			const why = reason.reason === '' ? m.segments_why_hand() : m.segments_why_hand_reason({ reason: reason.reason });
			return flags === '' ? why : m.segments_why_hand_flags({ why, flags });
		}
		case 'rules':
			return byRules(reason, formats);
	}
}

/** While the flags disagree the category is still that of the rules. */
function byRules(reason: CategoryReason, formats: Formats): string {
	const { place, category, upToA, upToB, margin, points } = reason;
	if (place === null) return margin === null ? m.segments_why_unknown() : m.segments_why_no_margin();
	const at = { rank: formats.count(place.rank), of: formats.count(place.of), above: formats.share(place.shareAbove) };
	const why =
		category === 'A'
			? m.segments_why_A({ ...at, share: formats.shareExact(upToA) })
			: category === 'B'
				? m.segments_why_B({ ...at, share: formats.shareExact(upToB) })
				: m.segments_why_C(at);
	if (points.length === 1 && points[0].id === 'margin') return why;
	const of = points.map(({ id, points, weight }) => `${CATEGORY_RULE_WORDS[id].name()} ${formats.decimal(points)} × ${formats.decimal(weight)}`);
	return m.segments_why_points({ why, points: of.join(', ') });
}

/** From the last purchase to whether the client is worth returning. */
export function chainLines(chain: ClientChain, formats: Formats): readonly ChainLine[] {
	const { assessment, category, rfmSegment, rfm } = chain;
	const buys = rfmSegment === null ? [] : [{ name: m.segments_chain_buys(), text: `${RFM_WORDS[rfmSegment]()} (${rfm})`, rule: 'RFM' }];
	const returning = assessment.worthReturning ? m.segments_chain_yes() : assessment.expectedValue === null ? m.segments_chain_unknown() : m.segments_chain_no();
	return [
		...standingLines(chain, formats),
		{
			name: m.segments_chain_category(),
			text: m.segments_chain_category_text({ category: category.category, why: categoryWhy(category, formats) }),
			rule: category.basis === 'hand' ? 'M3.5' : category.basis === 'rules' ? 'M13.13' : 'M3.2, M3.4'
		},
		...buys,
		...moneyLines(chain, formats),
		{ name: m.segments_chain_returning(), text: returning, rule: 'M13.11' }
	];
}

function standingLines({ assessment, asOf, lastDay, cycleDays, sleepingAfter, lostAfter }: ClientChain, formats: Formats): readonly ChainLine[] {
	const days = formats.days(assessment.daysSince);
	const status =
		assessment.status === null
			? m.segments_chain_unknown()
			: m.segments_chain_status_text({
					status: statusText(assessment.status),
					sleeping: formats.decimal(sleepingAfter),
					lost: formats.decimal(lostAfter)
				});
	return [
		{ name: m.segments_chain_days(), text: m.segments_chain_days_text({ asOf: formats.date(asOf), last: formats.date(lastDay), days }), rule: 'M13.5' },
		{
			name: m.segments_chain_missed(),
			text:
				assessment.missedCycles === null
					? m.segments_chain_unknown()
					: m.segments_chain_missed_text({ days, cycle: formats.days(cycleDays), missed: formats.decimal(assessment.missedCycles) }),
			rule: 'M13.5'
		},
		{ name: m.segments_chain_status(), text: status, rule: 'M1.4' }
	];
}

/** M13.9–13.11, each with the client's own numbers; what lacks one of them says so. */
function moneyLines(chain: ClientChain, formats: Formats): readonly ChainLine[] {
	const { assessment, margin, lifetimeYears, returnRate, contactCost } = chain;
	const { check, yearlyPurchases, worth, forgone, offerCost, cost, expectedValue, missedCycles } = assessment;
	const money = formats.moneyExact;
	const unless = (unknown: boolean, text: () => string): string => (unknown ? m.segments_chain_unknown() : text());
	const rate = formats.shareExact(returnRate);
	return [
		{
			name: m.segments_chain_worth(),
			text: unless(worth === null, () =>
				worthFormula(
					{
						check: check ?? NaN,
						margin: margin ?? NaN,
						purchasesAMonth: perMonth(yearlyPurchases ?? NaN),
						months: monthsOf(years(lifetimeYears ?? NaN)),
						worth: worth ?? NaN
					},
					formats
				)
			),
			rule: 'M2.1'
		},
		{
			name: m.segments_chain_forgone(),
			text:
				assessment.status === 0
					? money(0)
					: unless(forgone === null, () =>
							m.segments_chain_forgone_text({
								purchases: formats.decimal(Math.min(Math.floor(missedCycles ?? NaN), yearlyPurchases ?? NaN)),
								check: money(check),
								forgone: money(forgone)
							})
						),
			rule: 'M13.9'
		},
		{
			name: m.segments_chain_cost(),
			text: unless(cost === null, () => m.segments_chain_cost_text({ contact: money(contactCost), rate, offer: money(offerCost), cost: money(cost) })),
			rule: 'M13.11'
		},
		{
			name: m.segments_chain_expected(),
			text: unless(expectedValue === null, () => m.segments_chain_expected_text({ rate, worth: money(worth), cost: money(cost), value: money(expectedValue) })),
			rule: 'M2.3'
		}
	];
}

/** For the clipboard. */
export const chainText = (name: string, lines: readonly ChainLine[]): string =>
	[name, ...lines.map((line) => `${line.name}: ${line.text} (${line.rule})`)].join('\n');
