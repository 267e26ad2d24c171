/** Every language of moment in one file, which registers them with moment itself and exports nothing. */
declare module "app-moment/min/locales";
