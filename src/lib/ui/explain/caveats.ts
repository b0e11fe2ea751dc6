import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import type { FigureId } from '../../model/figures.ts';
import type { Assessment } from '../../state/contract.ts';
import { survivors } from './survivors.ts';

/** What a figure does not say by itself: its base, its period, what it leaves out, which way it errs. */
export function caveatsOf(id: FigureId, assessment: Assessment, formats: Formats): readonly string[] {
	switch (id) {
		case 'clients.active':
		case 'clients.sleeping':
		case 'clients.lost':
			return [...ownCycles(assessment), m.figures_caveat_thumb()];
		case 'cycle.days': {
			const pooled = assessment.figures['cycle.pooledDays'];
			return pooled === null ? [] : [m.figures_caveat_cycle({ pooled: formats.days(pooled) })];
		}
		case 'cycle.pooledDays':
			return [m.figures_caveat_pooled()];
		case 'revenue.total':
		case 'orders.count':
			return [m.figures_caveat_whole()];
		case 'churn.rate':
			return [...simpleChurn(assessment, formats), m.figures_caveat_churnBand(), m.figures_caveat_churnYear()];
		case 'lifetime.years':
			return lifetimeCaveat(assessment, formats);
		case 'forgone.topDown':
			return [m.figures_caveat_returnable(), m.figures_caveat_baseAll()];
		case 'forgone.churn':
			return [m.figures_caveat_churnYear(), m.figures_caveat_churnBand()];
		case 'forgone.byClient':
			return [m.figures_caveat_upper(), ...ownCycles(assessment), ...leftAside(assessment.parts['forgone.unknownClients'], formats)];
		case 'worth.clients':
			return [
				m.figures_caveat_gross(),
				...turnedAway(assessment, formats),
				m.figures_caveat_rate(),
				...leftAside(assessment.parts['worth.unknownClients'], formats)
			];
		case 'worth.value':
			return [m.figures_caveat_gross(), m.figures_caveat_rate(), ...leftAside(assessment.parts['worth.unknownClients'], formats)];
		case 'return.breakEvenRate':
			return breakEvenCaveats(assessment, formats);
		case 'campaign.cost':
			return turnedAway(assessment, formats);
		case 'clients.total':
		case 'clients.oneTime':
		case 'purchasesPerYear':
			return [];
		case 'averageCheck':
			return assessment.levers.averageCheck.origin === 'typed'
				? []
				: [assessment.levers.checkWindow.value === 1 ? m.figures_caveat_checkYear() : m.figures_caveat_checkAll()];
	}
}

/** The formula's cycle is then each client's own. */
const ownCycles = ({ levers }: Assessment): string[] => (levers.ownCycles.value === 1 ? [m.figures_caveat_ownCycles()] : []);

function simpleChurn({ churnSimple, parts }: Assessment, formats: Formats): string[] {
	if (churnSimple === null) return [];
	const [gone, base] = [parts['churn.simpleGone'], parts['churn.simpleBase']];
	return [m.figures_caveat_churnSimple({ share: formats.share(churnSimple), gone: formats.count(gone), base: formats.count(base) })];
}

function lifetimeCaveat({ figures }: Assessment, formats: Formats): string[] {
	const kept = survivors(figures['churn.rate']);
	return kept ? [m.figures_caveat_survivors({ share: formats.share(kept.share), years: formats.years(kept.years) })] : [];
}

function turnedAway({ turnedAwayByCost }: Assessment, formats: Formats): string[] {
	if (turnedAwayByCost === null) return [];
	return [
		turnedAwayByCost > 0 ? m.figures_caveat_turnedAway({ n: turnedAwayByCost, text: formats.count(turnedAwayByCost) }) : m.figures_caveat_noneTurnedAway()
	];
}

function leftAside(clients: number | null, formats: Formats): string[] {
	return clients === null || clients === 0 ? [] : [m.figures_caveat_unknownClients({ n: clients, text: formats.count(clients) })];
}

function breakEvenCaveats({ figures, levers }: Assessment, formats: Formats): string[] {
	const breakEven = figures['return.breakEvenRate'];
	const rate = levers.returnRate.value;
	if (breakEven === null || rate === null) return [m.figures_caveat_rate()];
	const verdict = rate >= breakEven ? m.figures_caveat_breakEvenAbove : m.figures_caveat_breakEvenBelow;
	return [verdict({ rate: formats.shareExact(rate) }), m.figures_caveat_rate(), m.figures_caveat_gross()];
}
