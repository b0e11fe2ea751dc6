/** How the work list is looked at on this device, by plan. */
export interface WorkPreferences {
	/** Id of the person whose contacts are shown; '' everyone's. */
	readonly person: string;
	/** Sums are not for everybody who sees the screen. */
	readonly moneyHidden: boolean;
}

const key = (planId: string): string => `rouse.work.${planId}`;

export function workPreferences(planId: string): WorkPreferences {
	try {
		const { person, moneyHidden } = JSON.parse(localStorage.getItem(key(planId)) ?? '{}') as Partial<WorkPreferences>;
		return { person: typeof person === 'string' ? person : '', moneyHidden: moneyHidden === true };
	} catch {
		return { person: '', moneyHidden: false };
	}
}

export function rememberWorkPreferences(planId: string, preferences: WorkPreferences): void {
	try {
		localStorage.setItem(key(planId), JSON.stringify(preferences));
	} catch {
		// The browser refuses its store: what was chosen lasts until the tab is closed.
	}
}
