import { quickEstimate } from '../src/lib/engine/quick-estimate.ts';
import { fail, ok, type Result } from '../src/lib/kernel/result.ts';
import type { AnalysisFigureValues } from '../src/lib/model/analysis-figures.ts';
import { LEVERS, type LeverName } from '../src/lib/model/levers.ts';
import { QUICK, type QuickName } from '../src/lib/model/quick-settings.ts';
import { refuseNumber, type NumberRange } from '../src/lib/model/number-range.ts';
import type { FiguresError } from './figures-of.ts';

const OF_LEVERS = ['returnableShare', 'purchasesPerYear', 'averageCheck', 'margin', 'churn', 'contactCost'] as const satisfies readonly LeverName[];
const OF_QUICK = ['clients', 'dormantShare'] as const satisfies readonly QuickName[];
const RANGES: ReadonlyMap<string, NumberRange> = new Map<string, NumberRange>([
	...OF_LEVERS.map((name) => [name, LEVERS[name]] as const),
	...OF_QUICK.map((name) => [name, QUICK[name]] as const)
]);

/** Figures of a quick estimate, `clients=1000,purchasesPerYear=4,averageCheck=500,returnableShare=0.2`; what is not told stands at its preset or is unknown. */
export function quickFiguresOf(asked: string): Result<AnalysisFigureValues, FiguresError> {
	const told = new Map<string, number>();
	for (const part of asked.split(',')) {
		const at = part.indexOf('=');
		const name = part.slice(0, at).trim();
		const range = at < 0 ? undefined : RANGES.get(name);
		if (!range) return fail({ code: 'quick.unknown', params: { raw: part, known: [...RANGES.keys()].join(' ') } });
		const raw = part.slice(at + 1).trim();
		const value = raw === '' ? NaN : Number(raw);
		const refusal = refuseNumber(range, value);
		if (refusal) return fail({ code: `quick.${refusal}`, params: { name } });
		told.set(name, value);
	}
	const number = (name: (typeof OF_LEVERS)[number] | (typeof OF_QUICK)[number]) =>
		told.get(name) ?? (name in LEVERS ? LEVERS[name as LeverName] : QUICK[name as QuickName]).preset;
	const estimate = quickEstimate({
		clients: number('clients'),
		purchasesPerYear: number('purchasesPerYear'),
		averageCheck: number('averageCheck'),
		rate: number('returnableShare'),
		base: 'all',
		dormantShare: number('dormantShare'),
		margin: number('margin'),
		churn: number('churn'),
		contactCost: number('contactCost')
	});
	return ok({
		'quick.forgone': estimate.forgone,
		'quick.profit': estimate.profit,
		'quick.returned': estimate.returned,
		'quick.churn': estimate.churnMoney,
		'quick.lifetime': estimate.lifetimeYears,
		'quick.worth': estimate.worth,
		'quick.cost': estimate.cost,
		'quick.value': estimate.value,
		'quick.breakEvenRate': estimate.breakEvenRate
	});
}
