/** Fetched only where it is dark. */
export { webDarkTheme } from '@fluentui/react-components';
