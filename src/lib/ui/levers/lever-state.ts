import { LEVERS, type LeverName, type LeverOrigin } from '../../model/levers.ts';
import type { PlanSession } from '../../state/contract.ts';

/** A lever as the panel shows it, before and after the engine has answered. */
export interface LeverState {
	readonly value: number | null;
	readonly origin: LeverOrigin | 'unknown';
	/** What reset would bring back, and whether there is anything to reset. */
	readonly untyped: number | null;
	readonly typed: boolean;
}

/** The lever under the finger wins over what was typed, that over the engine's last answer, which may be a moment old. */
export function leverState(session: PlanSession, name: LeverName): LeverState {
	const assessment = session.evaluation?.assessment ?? null;
	const inForce = assessment?.levers[name] ?? null;
	const untyped = inForce ? inForce.untyped : LEVERS[name].preset;
	const typedValue = session.typedLevers[name];
	const live = session.liveLevers[name];
	const typed = typedValue !== undefined;
	if (live !== undefined || typed) return { value: live ?? typedValue ?? null, origin: 'typed', untyped, typed };
	if (untyped === null) return { value: null, origin: 'unknown', untyped, typed };
	const origin = inForce?.origin === 'example' ? 'example' : untypedOrigin(name, assessment?.churnKnown ?? false);
	return { value: untyped, origin, untyped, typed };
}

/** A value nobody typed is the method's where the method has one; churn only while it cannot be measured. */
function untypedOrigin(name: LeverName, churnKnown: boolean): LeverOrigin {
	if (name === 'churn') return churnKnown ? 'data' : 'preset';
	return LEVERS[name].preset !== null || name === 'contactCost' ? 'preset' : 'data';
}
