import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../../i18n/formats.ts';
import type { PlanSession } from '../../../state/contract.ts';
import { whyNoMoney, type EconomicsAnswer } from './economics-words.ts';
import { cannotPay } from '../../strip/figure-text.ts';

/** The answer to "does it pay, and when" in a sentence or two. */
export function verdict(session: PlanSession, answer: EconomicsAnswer, formats: Formats): string {
	const { economics, figures } = answer;
	const why = whyNoMoney(session, answer);
	if (!economics) return m.questions_unknown({ reason: why });
	const { plan } = economics;
	if (economics.base === 0) return m.economics_nobody();
	if (plan.approached === 0) return m.economics_unreachable({ clients: formats.count(economics.base) });
	if (plan.net === null) return m.questions_unknown({ reason: why });
	const said = { clients: formats.count(plan.approached), cost: formats.money(plan.cost), back: formats.money(plan.back), net: formats.money(plan.net) };
	const month = figures['economics.paybackMonth'] ?? null;
	if (plan.net > 0) {
		const pays = month === null ? m.economics_yes_late(said) : m.economics_yes({ ...said, month: formats.count(month) });
		const gain = figures['economics.netIncremental'] ?? null;
		return gain !== null && gain < 0 ? `${pays} ${m.economics_yes_but({ gain: formats.money(gain) })}` : pays;
	}
	if (plan.breakEvenRate === null || cannotPay(plan.breakEvenRate)) return m.economics_no_never(said);
	return m.economics_no({ ...said, rate: formats.share(plan.breakEvenRate) });
}
