const KEY = 'rouse.boardsWithoutNames';

/** Boards whose names are hidden on this device: a reload in front of a room must not show them for a moment. */
export const areNamesHidden = (boardId: string): boolean => hiddenOn().includes(boardId);

export function hideNames(boardId: string, hidden: boolean): void {
	const others = hiddenOn().filter((id) => id !== boardId);
	try {
		localStorage.setItem(KEY, JSON.stringify(hidden ? [...others, boardId] : others));
	} catch {
		// A browser that keeps no notes hides them until the page is closed.
	}
}

function hiddenOn(): readonly string[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
	} catch {
		return [];
	}
}
