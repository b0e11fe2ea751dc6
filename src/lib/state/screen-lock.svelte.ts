const STORE_KEY = 'rouse.screenLock';

/** Whether clients are hidden on the screen: on this device, for every plan, until a person turns it off. */
class ScreenLock {
	#on = $state(stored());

	get on(): boolean {
		return this.#on;
	}

	/** What is on the screen already stays there: the page is to be loaded anew. False where the browser keeps no notes, then nothing has changed. */
	set(on: boolean): boolean {
		try {
			if (on) localStorage.setItem(STORE_KEY, '1');
			else localStorage.removeItem(STORE_KEY);
		} catch {
			return false;
		}
		this.#on = on;
		return true;
	}
}

function stored(): boolean {
	try {
		return localStorage.getItem(STORE_KEY) === '1';
	} catch {
		return false;
	}
}

export const screenLock = new ScreenLock();
