import type { PlanSession } from '../../state/contract.ts';

/**
 * The newest answer to a question of the engine, asked anew whenever rows may have changed or what `ask` reads does; the former answer stays until
 * then. To be called while a component is made.
 */
export function newestAnswer<T>(session: () => PlanSession, ask: () => Promise<T>): { readonly value: T | null } {
	let value = $state.raw<T | null>(null);
	$effect(() => {
		void session().rowsRevision;
		let overtaken = false;
		void ask().then((answer) => {
			if (!overtaken) value = answer;
		});
		return () => (overtaken = true);
	});
	return {
		get value() {
			return value;
		}
	};
}
