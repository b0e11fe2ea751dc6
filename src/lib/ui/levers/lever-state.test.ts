import { describe, expect, it } from 'vitest';
import { LEVER_NAMES, LEVERS, type LeverInForce, type LeverName, type TypedLevers } from '../../model/levers.ts';
import type { PlanSession } from '../../state/contract.ts';
import { leverState } from './lever-state.ts';

interface Given {
	answered?: boolean;
	churnKnown?: boolean;
	typed?: TypedLevers;
	live?: TypedLevers;
	levers?: Partial<Record<LeverName, LeverInForce>>;
}

function session({ answered = true, churnKnown = false, typed = {}, live = {}, levers = {} }: Given): PlanSession {
	const inForce = Object.fromEntries(
		LEVER_NAMES.map((name) => [name, levers[name] ?? { value: LEVERS[name].preset, origin: 'preset', untyped: LEVERS[name].preset }])
	);
	return { typedLevers: typed, liveLevers: live, evaluation: answered ? { assessment: { levers: inForce, churnKnown } } : null } as unknown as PlanSession;
}

describe('a lever on the panel', () => {
	it('follows the finger before what was typed, and that before the last answer', () => {
		const levers = { lostAfter: { value: 3, origin: 'preset', untyped: 3 } } as const;
		expect(leverState(session({ levers, typed: { lostAfter: 4 }, live: { lostAfter: 5 } }), 'lostAfter')).toMatchObject({
			value: 5,
			origin: 'typed',
			typed: true
		});
		expect(leverState(session({ levers, typed: { lostAfter: 4 } }), 'lostAfter')).toMatchObject({ value: 4, untyped: 3 });
	});

	it('is back at once when reset, though the answer still holds the typed value', () => {
		const levers = { cycle: { value: 90, origin: 'typed', untyped: 60 } } as const;
		expect(leverState(session({ levers }), 'cycle')).toEqual({ value: 60, origin: 'data', untyped: 60, typed: false });
	});

	it('stands at the presets before the first answer, and asks for nothing it cannot know', () => {
		expect(leverState(session({ answered: false }), 'returnRate')).toMatchObject({ value: 0.1, origin: 'preset' });
		expect(leverState(session({ answered: false }), 'cycle')).toMatchObject({ value: null, origin: 'unknown' });
	});

	it('tells measured churn from the preset', () => {
		const levers = { churn: { value: 0.25, origin: 'preset', untyped: 0.25 } } as const;
		expect(leverState(session({ levers }), 'churn').origin).toBe('preset');
		expect(leverState(session({ levers, churnKnown: true }), 'churn').origin).toBe('data');
	});
});
