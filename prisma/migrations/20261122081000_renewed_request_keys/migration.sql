-- The key that a space signs its requests with is sealed anew where the installation's secret changes.
GRANT update ON "sign_on_key" TO clearhold_app;
