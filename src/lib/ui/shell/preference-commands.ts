import { LOCALES } from '#lib/i18n/locales.ts';
import { m } from '#lib/i18n/generated/messages.js';
import type { Command } from '#lib/state/commands.svelte.ts';
import { preferences, THEMES } from '#lib/state/preferences.svelte.ts';
import { glossaryCommands } from '../glossary/glossary.svelte.ts';
import { privacyCommands } from '../privacy/privacy-dialogs.svelte.ts';

/** What every page has: language, theme, privacy. */
export function preferenceCommands(): Command[] {
	const themes = { system: m.shell_theme_system, light: m.shell_theme_light, dark: m.shell_theme_dark };
	return [
		...LOCALES.map((locale) => ({
			id: `language.${locale}`,
			title: () => `${m.shell_language()}: ${m.shell_language_name({}, { locale })}`,
			enabled: () => preferences.language !== locale,
			run: () => preferences.setLanguage(locale)
		})),
		...THEMES.map((theme) => ({
			id: `theme.${theme}`,
			title: () => `${m.shell_theme()}: ${themes[theme]()}`,
			enabled: () => preferences.theme !== theme,
			run: () => preferences.setTheme(theme)
		})),
		...glossaryCommands(),
		...privacyCommands()
	];
}
