import type { SheetCells } from '../grid/cells.ts';
import type { Veil } from './veil.ts';

/** What a veil is made of, and is made anew when it changes. */
export interface Unveiled {
	makeVeil(): Veil;
}

/** What goes into the plan or into a file goes as it is: nobody looks at it. */
const AS_IT_IS: ReadonlySet<string> = new Set(
	'open change exportPlan pasteBlock clearRange fillDown replaceCells deleteRows addRows consider settle keep drop rehearse forgetClient veil tryWaysOut lendPacker'.split(
		' '
	)
);

/**
 * The engine as the page is given it: while the screen is locked, every answer goes through the veil, and every question comes back through it. This is the one
 * place where the page gets anything of clients from.
 */
export function veiled<Engine extends Unveiled>(engine: Engine, isOn: () => boolean): Engine {
	return new Proxy(engine, {
		get(target, name) {
			const member: unknown = Reflect.get(target, name);
			if (typeof member !== 'function') return member;
			return (...args: unknown[]): unknown => {
				const isFile = name === 'analyse' && args[0] === 'export';
				if (!isOn() || AS_IT_IS.has(String(name)) || isFile) return member.apply(target, args);
				const answer: unknown = member.apply(target, target.makeVeil().back(args));
				const hide = (value: unknown): unknown => target.makeVeil().out(value);
				return answer instanceof Promise ? answer.then(hide) : hide(answer);
			};
		}
	});
}

/** Cells of a sheet as they may be copied out. */
export function veiledCells(cells: SheetCells, veil: Veil): SheetCells {
	return {
		rowCount: cells.rowCount,
		kind: (column) => cells.kind(column),
		value(column, row) {
			const value = cells.value(column, row);
			return typeof value === 'string' ? veil.text(value, column) : value;
		}
	};
}
