export { Breaker } from './breaker.ts';
export { CheckConnection, keepChecked } from './check-connection.ts';
export { ErpModule } from './erp.module.ts';
export { erpHttp } from './erp-http.ts';
export { authOf, checkErp, type ErpConfig, erpConfigSchema, type SignIn } from './erp-settings.ts';
export { mirrorAtErp } from './mirror-at-erp.ts';
export { tellOf } from './told-away.ts';
