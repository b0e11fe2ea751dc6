import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../../i18n/formats.ts';
import { ECONOMY_SETTINGS } from '../../../model/economics-settings.ts';
import { REVIEW_BONUS, reviewsOf } from '../../../model/fact-settings.ts';
import { effectivePeople } from '../../../model/people.ts';
import { settingNumber } from '../../../model/settings.ts';
import type { PlanSession } from '../../../state/contract.ts';
import { personName, type FactCount } from './fact-words.ts';

export interface BonusRow {
	readonly id: string;
	readonly name: string;
	readonly returned: number;
	readonly forReturns: number;
	readonly reviews: number;
	readonly total: number;
}

/** What everyone has earned (M5.5): whoever won clients back first, then the rest of the plan's people. */
export function bonusRows(session: PlanSession, merits: FactCount['merits']): readonly BonusRow[] {
	const { document } = session;
	const [bonus, review] = [settingNumber(document, ECONOMY_SETTINGS.bonus) ?? 0, settingNumber(document, REVIEW_BONUS) ?? 0];
	const others = effectivePeople(document.fields.person).filter(({ id }) => !merits.some(({ person }) => person === id));
	return [...merits, ...others.map(({ id }) => ({ person: id, returned: 0 }))].map(({ person: id, returned }) => {
		const reviews = settingNumber(document, reviewsOf(id)) ?? 0;
		const forReturns = returned * bonus;
		return { id, name: personName(session, id), returned, forReturns, reviews, total: forReturns + reviews * review };
	});
}

/** The sheet as a text to be sent to whoever pays. */
export function bonusText(rows: readonly BonusRow[], formats: Formats): string {
	const lines = rows.map(({ name, returned, reviews, total }) =>
		m.fact_bonus_line({ name, returned: formats.count(returned), reviews: formats.count(reviews), total: formats.money(total) })
	);
	return [...lines, m.fact_bonus_sum({ total: formats.money(rows.reduce((sum, { total }) => sum + total, 0)) })].join('\n');
}
