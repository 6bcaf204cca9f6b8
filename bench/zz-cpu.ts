import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { limitRules } from '/work/main/apps/api/src/platform/graphql/limits.ts';
import { schemaText } from '/work/main/apps/api/src/platform/graphql/schema-text.ts';
import { hostileDocuments } from '/work/main/bench/hostile-documents.ts';
const schema = buildSchema(schemaText());
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000};
const out:any[]=[];
for(let round=0;round<2;round++) for(const d of hostileDocuments()){ const a=cpu(); let p=0,v=0,n=0; try{const doc=parse(d.query,{maxTokens:2000}); p=cpu()-a; const b=cpu(); n=validate(schema,doc,specifiedRules).length; v=cpu()-b; const c=cpu(); try{n+=validate(schema,doc,limitRules as any).length;}catch(e){n=-1} out.push([d.name,round,p.toFixed(1),v.toFixed(1),(cpu()-c).toFixed(1),n]);}catch(e){out.push([d.name,round,'parse',(cpu()-a).toFixed(1),0,0])} }
out.filter(o=>o[1]===1).sort((a,b)=>(+b[3]+ +b[4])-(+a[3]+ +a[4])).slice(0,14).forEach(o=>console.log(o.join(' | ')));
