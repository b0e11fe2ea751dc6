import { getLocale, overwriteGetLocale, setLocale } from '../i18n/generated/runtime.js';
import { LOCALES, type Locale } from '../i18n/locales.ts';

export type Theme = 'system' | 'light' | 'dark';
export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

const THEME_KEY = 'rouse.theme';
const TOUR_KEY = 'rouse.tour';

/** What a person likes for all plans on this device: language and theme, and whether they have been shown around. Lives in the browser's own small store. */
class Preferences {
	#language = $state<Locale>(storedLanguage());
	#theme = $state<Theme>(storedTheme());
	#tourTaken = $state(quietly(() => localStorage.getItem(TOUR_KEY)) !== null);
	#systemDark = $state(false);

	get language(): Locale {
		return this.#language;
	}
	get theme(): Theme {
		return this.#theme;
	}
	/** The theme on screen now. */
	get dark(): boolean {
		return this.#theme === 'dark' || (this.#theme === 'system' && this.#systemDark);
	}

	/** The look around a plan has begun once: it never comes again by itself. */
	get tourTaken(): boolean {
		return this.#tourTaken;
	}

	/** Applies what is stored before anything is painted, and makes every message follow the language from then on. */
	start(): void {
		// Messages read the language through this state, so a change of language repaints them without a reload.
		overwriteGetLocale(() => this.#language);
		const system = matchMedia('(prefers-color-scheme: dark)');
		this.#systemDark = system.matches;
		system.addEventListener('change', () => {
			this.#systemDark = system.matches;
			this.#show();
		});
		this.#show();
	}

	setLanguage(language: Locale): void {
		quietly(() => setLocale(language, { reload: false }));
		this.#language = language;
		this.#show();
	}

	setTheme(theme: Theme): void {
		quietly(() => localStorage.setItem(THEME_KEY, theme));
		this.#theme = theme;
		this.#show();
	}

	takeTour(): void {
		quietly(() => localStorage.setItem(TOUR_KEY, 'taken'));
		this.#tourTaken = true;
	}

	#show(): void {
		document.documentElement.lang = this.#language;
		document.documentElement.dataset.theme = this.dark ? 'dark' : 'light';
	}
}

function storedTheme(): Theme {
	const stored = quietly(() => localStorage.getItem(THEME_KEY));
	return THEMES.find((theme) => theme === stored) ?? 'system';
}

function storedLanguage(): Locale {
	const stored = quietly(() => getLocale());
	return LOCALES.find((locale) => locale === stored) ?? 'en';
}

/** The browser may refuse its store (private window, blocked by policy): preferences then last until the tab is closed. */
function quietly<T>(act: () => T): T | null {
	try {
		return act();
	} catch {
		return null;
	}
}

export const preferences = new Preferences();
