// @ts-nocheck Ajv wrote the functions.
// Generated from specs/lumetrade by `npm run generate`: change the overlay there, not this file.

import type { Contract } from "../contract/module.js";

var getAccountsRequest=validate20;function validate20(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate20.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.
path;if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){let err1={instancePath:instancePath+"/path",schemaPath:"\
#/properties/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}
if(data.query!==void 0){let data1=data.query;if(data1&&typeof data1=="object"&&!Array.isArray(data1))for(let key1 in data1){
let err2={instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalPro\
perties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}else{let err3={instancePath:instancePath+
"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}if(data.header!==void 0){let data2=data.header;if(data2&&typeof data2=="object"&&!Array.isArray(data2)){
if(data2["x-api-key"]===void 0){let err4={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",
keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data2["\
x-api-secret"]===void 0){let err5={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"\
required",params:{missingProperty:"x-api-secret"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={
instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate20.errors=vErrors,errors===0}validate20.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getAccountsResponse200=validate21;function validate21(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate21.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(data0&&
typeof data0=="object"&&!Array.isArray(data0)){if(data0.id===void 0){let err0={instancePath:instancePath+"/"+i0,schemaPath:"\
#/items/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data0.currency===void 0){let err1={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",
params:{missingProperty:"currency"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data0.balance===void 0){
let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"bal\
ance"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0.lockedBalance===void 0){let err3={instancePath:instancePath+
"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"lockedBalance"}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}for(let key0 in data0)if(!(key0==="balance"||key0==="currency"||key0==="id"||key0==="\
lockedBalance")){let err4={instancePath:instancePath+"/"+i0,schemaPath:"#/items/additionalProperties",keyword:"additiona\
lProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data0.balance!==
void 0&&typeof data0.balance!="number"){let err5={instancePath:instancePath+"/"+i0+"/balance",schemaPath:"#/items/proper\
ties/balance/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data0.
currency!==void 0&&typeof data0.currency!="string"){let err6={instancePath:instancePath+"/"+i0+"/currency",schemaPath:"#\
/items/properties/currency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}if(data0.id!==void 0&&typeof data0.id!="string"){let err7={instancePath:instancePath+"/"+i0+"/id",schemaPath:"#\
/items/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}
if(data0.lockedBalance!==void 0&&typeof data0.lockedBalance!="number"){let err8={instancePath:instancePath+"/"+i0+"/lock\
edBalance",schemaPath:"#/items/properties/lockedBalance/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+"/"+i0,schemaPath:"#/items/type",keyword:"t\
ype",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}}else{let err10={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}return validate21.
errors=vErrors,errors===0}validate21.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};var getAccountsResponse401=validate22;var formats0=/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
function validate22(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate22.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.code===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"code"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.message===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
message"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.httpStatus===void 0){let err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"httpStatus"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.requestId===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"requestId"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.timestamp===void 0){let err4={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"timestamp"}};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}for(let key0 in data)if(!(key0==="code"||key0==="message"||key0==="httpStatus"||key0==="requ\
estId"||key0==="timestamp"||key0==="errors")){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additi\
onalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.code!==
void 0){let data0=data.code;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0))){let err6={instancePath:instancePath+
"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}}if(data.message!==void 0&&typeof data.message!="string"){let err7={instancePath:instancePath+"/mess\
age",schemaPath:"#/properties/message/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}if(data.httpStatus!==void 0){let data2=data.httpStatus;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(
data2))){let err8={instancePath:instancePath+"/httpStatus",schemaPath:"#/properties/httpStatus/type",keyword:"type",params:{
type:"integer"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.requestId!==void 0&&typeof data.requestId!=
"string"){let err9={instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.timestamp!==void 0){let data4=data.timestamp;
if(typeof data4=="string"){if(!formats0.test(data4)){let err10={instancePath:instancePath+"/timestamp",schemaPath:"#/pro\
perties/timestamp/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}}else{let err11={instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.errors!==void 0){let data5=data.
errors;if(Array.isArray(data5)){let len0=data5.length;for(let i0=0;i0<len0;i0++){let data6=data5[i0];if(data6&&typeof data6==
"object"&&!Array.isArray(data6)){if(data6.field===void 0){let err12={instancePath:instancePath+"/errors/"+i0,schemaPath:"\
#/properties/errors/items/required",keyword:"required",params:{missingProperty:"field"}};vErrors===null?vErrors=[err12]:
vErrors.push(err12),errors++}if(data6.message===void 0){let err13={instancePath:instancePath+"/errors/"+i0,schemaPath:"#\
/properties/errors/items/required",keyword:"required",params:{missingProperty:"message"}};vErrors===null?vErrors=[err13]:
vErrors.push(err13),errors++}for(let key1 in data6)if(!(key1==="field"||key1==="message")){let err14={instancePath:instancePath+
"/errors/"+i0,schemaPath:"#/properties/errors/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data6.field!==void 0&&typeof data6.field!="string"){let err15={
instancePath:instancePath+"/errors/"+i0+"/field",schemaPath:"#/properties/errors/items/properties/field/type",keyword:"t\
ype",params:{type:"string"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data6.message!==void 0&&typeof data6.
message!="string"){let err16={instancePath:instancePath+"/errors/"+i0+"/message",schemaPath:"#/properties/errors/items/p\
roperties/message/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{
let err17={instancePath:instancePath+"/errors/"+i0,schemaPath:"#/properties/errors/items/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}}else{let err18={instancePath:instancePath+"/erro\
rs",schemaPath:"#/properties/errors/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err18]:vErrors.push(
err18),errors++}}}else{let err19={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err19]:vErrors.push(err19),errors++}return validate22.errors=vErrors,errors===0}validate22.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};var createAccountRequest=validate23;function validate23(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate23.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.body===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"body"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}for(let key0 in data)if(!(key0==="path"||key0==="query"||key0==="header"||key0==="body")){let err1={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.path!==void 0){let data0=data.path;if(!(data0&&typeof data0=="object"&&!Array.
isArray(data0))){let err2={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.query!==void 0){let data1=data.query;
if(data1&&typeof data1=="object"&&!Array.isArray(data1))for(let key1 in data1){let err3={instancePath:instancePath+"/que\
ry",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}else{let err4={instancePath:instancePath+"/query",schemaPath:"\
#/properties/query/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}
if(data.header!==void 0){let data2=data.header;if(data2&&typeof data2=="object"&&!Array.isArray(data2)){if(data2["x-api-\
key"]===void 0){let err5={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"require\
d",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data2["x-api-secre\
t"]===void 0){let err6={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",
params:{missingProperty:"x-api-secret"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}}if(data.body!==void 0){let data3=data.body;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){
if(data3.currency===void 0){let err8={instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"\
required",params:{missingProperty:"currency"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}for(let key2 in data3)
if(key2!=="currency"){let err9={instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data3.
currency!==void 0&&typeof data3.currency!="string"){let err10={instancePath:instancePath+"/body/currency",schemaPath:"#/\
properties/body/properties/currency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}}else{let err11={instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"typ\
e",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{let err12={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}return validate23.
errors=vErrors,errors===0}validate23.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var createAccountResponse201=validate24;function validate24(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate24.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.currency===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
currency"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.balance===void 0){let err2={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"balance"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.lockedBalance===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
lockedBalance"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="balance"||key0===
"currency"||key0==="id"||key0==="lockedBalance")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.
balance!==void 0&&typeof data.balance!="number"){let err5={instancePath:instancePath+"/balance",schemaPath:"#/properties\
/balance/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.
currency!==void 0&&typeof data.currency!="string"){let err6={instancePath:instancePath+"/currency",schemaPath:"#/propert\
ies/currency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.
id!==void 0&&typeof data.id!="string"){let err7={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.lockedBalance!==void 0&&
typeof data.lockedBalance!="number"){let err8={instancePath:instancePath+"/lockedBalance",schemaPath:"#/properties/locke\
dBalance/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),
errors++}return validate24.errors=vErrors,errors===0}validate24.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getAccountByCurrencyRequest=validate25;function validate25(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate25.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.
path;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.currency===void 0){let err1={instancePath:instancePath+
"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"currency"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data0.currency!==void 0&&typeof data0.currency!="string"){let err2={instancePath:instancePath+
"/path/currency",schemaPath:"#/properties/path/properties/currency/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/path",schemaPath:"#/properti\
es/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.
query!==void 0){let data2=data.query;if(data2&&typeof data2=="object"&&!Array.isArray(data2))for(let key1 in data2){let err4={
instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}else{let err5={instancePath:instancePath+
"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}if(data.header!==void 0){let data3=data.header;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){
if(data3["x-api-key"]===void 0){let err6={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",
keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data3["\
x-api-secret"]===void 0){let err7={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"\
required",params:{missingProperty:"x-api-secret"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={
instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate25.errors=vErrors,errors===0}validate25.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getAccountRequest=validate26;function validate26(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate26.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.
path;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.accountId===void 0){let err1={instancePath:instancePath+
"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"accountId"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data0.accountId!==void 0&&typeof data0.accountId!="string"){let err2={instancePath:instancePath+
"/path/accountId",schemaPath:"#/properties/path/properties/accountId/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/path",schemaPath:"#/properti\
es/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.
query!==void 0){let data2=data.query;if(data2&&typeof data2=="object"&&!Array.isArray(data2))for(let key1 in data2){let err4={
instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}else{let err5={instancePath:instancePath+
"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}if(data.header!==void 0){let data3=data.header;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){
if(data3["x-api-key"]===void 0){let err6={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",
keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data3["\
x-api-secret"]===void 0){let err7={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"\
required",params:{missingProperty:"x-api-secret"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={
instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate26.errors=vErrors,errors===0}validate26.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getBeneficiariesRequest=validate27;function validate27(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate27.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.
path;if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){let err1={instancePath:instancePath+"/path",schemaPath:"\
#/properties/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}
if(data.query!==void 0){let data1=data.query;if(data1&&typeof data1=="object"&&!Array.isArray(data1)){for(let key1 in data1)
if(key1!=="currency"){let err2={instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data1.currency!==void 0&&typeof data1.currency!="string"){let err3={instancePath:instancePath+"/query/currency",schemaPath:"\
#/properties/query/properties/currency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}else{let err4={instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"typ\
e",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.header!==void 0){let data3=data.
header;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3["x-api-key"]===void 0){let err5={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?
vErrors=[err5]:vErrors.push(err5),errors++}if(data3["x-api-secret"]===void 0){let err6={instancePath:instancePath+"/head\
er",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty:"x-api-secret"}};vErrors===null?
vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/header",schemaPath:"#/properties/\
header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{let err8={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),
errors++}return validate27.errors=vErrors,errors===0}validate27.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getBeneficiariesResponse200=validate28;function validate28(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate28.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(data0&&
typeof data0=="object"&&!Array.isArray(data0)){if(data0.id===void 0){let err0={instancePath:instancePath+"/"+i0,schemaPath:"\
#/items/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data0.currency===void 0){let err1={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",
params:{missingProperty:"currency"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data0.nickname===void 0){
let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"nic\
kname"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0.withdrawFormDetails===void 0){let err3={instancePath:instancePath+
"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"withdrawFormDetails"}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}if(data0.createdAt===void 0){let err4={instancePath:instancePath+"/"+i0,schemaPath:"#\
/items/required",keyword:"required",params:{missingProperty:"createdAt"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),
errors++}for(let key0 in data0)if(!(key0==="createdAt"||key0==="currency"||key0==="id"||key0==="nickname"||key0==="withd\
rawFormDetails")){let err5={instancePath:instancePath+"/"+i0,schemaPath:"#/items/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data0.createdAt!==
void 0){let data1=data0.createdAt;if(typeof data1=="string"){if(!formats0.test(data1)){let err6={instancePath:instancePath+
"/"+i0+"/createdAt",schemaPath:"#/items/properties/createdAt/format",keyword:"format",params:{format:"date-time"}};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/"+i0+"/createdAt",schemaPath:"\
#/items/properties/createdAt/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}}if(data0.currency!==void 0&&typeof data0.currency!="string"){let err8={instancePath:instancePath+"/"+i0+"/curr\
ency",schemaPath:"#/items/properties/currency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}if(data0.id!==void 0&&typeof data0.id!="string"){let err9={instancePath:instancePath+"/"+i0+
"/id",schemaPath:"#/items/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.
push(err9),errors++}if(data0.nickname!==void 0&&typeof data0.nickname!="string"){let err10={instancePath:instancePath+"/"+
i0+"/nickname",schemaPath:"#/items/properties/nickname/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err10]:vErrors.push(err10),errors++}if(data0.withdrawFormDetails!==void 0){let data5=data0.withdrawFormDetails;if(!(data5&&
typeof data5=="object"&&!Array.isArray(data5))){let err11={instancePath:instancePath+"/"+i0+"/withdrawFormDetails",schemaPath:"\
#/items/properties/withdrawFormDetails/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.
push(err11),errors++}}}else{let err12={instancePath:instancePath+"/"+i0,schemaPath:"#/items/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{let err13={instancePath,schemaPath:"#\
/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate28.
errors=vErrors,errors===0}validate28.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};var createWithdrawalRequest=validate29;function validate29(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate29.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.body===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"body"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}for(let key0 in data)if(!(key0==="path"||key0==="query"||key0==="header"||key0==="body")){let err1={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.path!==void 0){let data0=data.path;if(!(data0&&typeof data0=="object"&&!Array.
isArray(data0))){let err2={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.query!==void 0){let data1=data.query;
if(data1&&typeof data1=="object"&&!Array.isArray(data1))for(let key1 in data1){let err3={instancePath:instancePath+"/que\
ry",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}else{let err4={instancePath:instancePath+"/query",schemaPath:"\
#/properties/query/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}
if(data.header!==void 0){let data2=data.header;if(data2&&typeof data2=="object"&&!Array.isArray(data2)){if(data2["x-api-\
key"]===void 0){let err5={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"require\
d",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data2["x-api-secre\
t"]===void 0){let err6={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",
params:{missingProperty:"x-api-secret"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}}if(data.body!==void 0){let data3=data.body;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){
if(data3.amount===void 0){let err8={instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"r\
equired",params:{missingProperty:"amount"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data3.beneficiaryId===
void 0){let err9={instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty:"\
beneficiaryId"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}for(let key2 in data3)if(!(key2==="amount"||key2===
"beneficiaryId")){let err10={instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data3.
amount!==void 0){let data4=data3.amount;if(typeof data4=="number"){if(data4<=0||isNaN(data4)){let err11={instancePath:instancePath+
"/body/amount",schemaPath:"#/properties/body/properties/amount/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:"\
>",limit:0}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={instancePath:instancePath+"/bo\
dy/amount",schemaPath:"#/properties/body/properties/amount/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}}if(data3.beneficiaryId!==void 0&&typeof data3.beneficiaryId!="string"){let err13={
instancePath:instancePath+"/body/beneficiaryId",schemaPath:"#/properties/body/properties/beneficiaryId/type",keyword:"ty\
pe",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+
"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err14]:vErrors.
push(err14),errors++}}}else{let err15={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}return validate29.errors=vErrors,errors===0}validate29.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};var createWithdrawalResponse201=validate30;function validate30(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate30.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.transactionId===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"transactionId"}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.status===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
status"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="status"||key0==="t\
ransactionId")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.status!==void 0&&typeof data.status!="string"){let err3={
instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.transactionId!==void 0&&typeof data.transactionId!="string"){let err4={
instancePath:instancePath+"/transactionId",schemaPath:"#/properties/transactionId/type",keyword:"type",params:{type:"str\
ing"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate30.errors=vErrors,
errors===0}validate30.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getBeneficiaryRequest=validate31;function validate31(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate31.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.
path;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.beneficiaryId===void 0){let err1={instancePath:instancePath+
"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"beneficiaryId"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data0.beneficiaryId!==void 0&&typeof data0.beneficiaryId!="string"){let err2={
instancePath:instancePath+"/path/beneficiaryId",schemaPath:"#/properties/path/properties/beneficiaryId/type",keyword:"ty\
pe",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}if(data.query!==void 0){let data2=data.query;if(data2&&typeof data2=="object"&&!Array.isArray(data2))
for(let key1 in data2){let err4={instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}else{
let err5={instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.header!==void 0){let data3=data.header;if(data3&&typeof data3==
"object"&&!Array.isArray(data3)){if(data3["x-api-key"]===void 0){let err6={instancePath:instancePath+"/header",schemaPath:"\
#/properties/header/required",keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}if(data3["x-api-secret"]===void 0){let err7={instancePath:instancePath+"/header",schemaPath:"#/prope\
rties/header/required",keyword:"required",params:{missingProperty:"x-api-secret"}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}}else{let err8={instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"t\
ype",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate31.
errors=vErrors,errors===0}validate31.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getBeneficiaryResponse200=validate32;function validate32(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate32.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.currency===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
currency"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.nickname===void 0){let err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"nickname"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}if(data.withdrawFormDetails===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"withdrawFormDetails"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.createdAt===void 0){
let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"createdAt"}};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}for(let key0 in data)if(!(key0==="createdAt"||key0==="currency"||key0==="id"||key0===
"nickname"||key0==="withdrawFormDetails")){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additiona\
lProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.createdAt!==
void 0){let data0=data.createdAt;if(typeof data0=="string"){if(!formats0.test(data0)){let err6={instancePath:instancePath+
"/createdAt",schemaPath:"#/properties/createdAt/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/createdAt",schemaPath:"#/properties/creat\
edAt/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.currency!==
void 0&&typeof data.currency!="string"){let err8={instancePath:instancePath+"/currency",schemaPath:"#/properties/currenc\
y/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.id!==void 0&&
typeof data.id!="string"){let err9={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.nickname!==void 0&&typeof data.nickname!=
"string"){let err10={instancePath:instancePath+"/nickname",schemaPath:"#/properties/nickname/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.withdrawFormDetails!==void 0){let data4=data.
withdrawFormDetails;if(!(data4&&typeof data4=="object"&&!Array.isArray(data4))){let err11={instancePath:instancePath+"/w\
ithdrawFormDetails",schemaPath:"#/properties/withdrawFormDetails/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{let err12={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}return validate32.errors=vErrors,errors===0}
validate32.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getDepositRequest=validate33;function validate33(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate33.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.
path;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.transactionId===void 0){let err1={instancePath:instancePath+
"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"transactionId"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data0.transactionId!==void 0&&typeof data0.transactionId!="string"){let err2={
instancePath:instancePath+"/path/transactionId",schemaPath:"#/properties/path/properties/transactionId/type",keyword:"ty\
pe",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}if(data.query!==void 0){let data2=data.query;if(data2&&typeof data2=="object"&&!Array.isArray(data2))
for(let key1 in data2){let err4={instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}else{
let err5={instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.header!==void 0){let data3=data.header;if(data3&&typeof data3==
"object"&&!Array.isArray(data3)){if(data3["x-api-key"]===void 0){let err6={instancePath:instancePath+"/header",schemaPath:"\
#/properties/header/required",keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}if(data3["x-api-secret"]===void 0){let err7={instancePath:instancePath+"/header",schemaPath:"#/prope\
rties/header/required",keyword:"required",params:{missingProperty:"x-api-secret"}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}}else{let err8={instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"t\
ype",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate33.
errors=vErrors,errors===0}validate33.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getDepositResponse200=validate34;function validate34(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate34.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.currency===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"currency"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.transactionId===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"transactionId"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.amount===void 0){let err2={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"amount"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.fee===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"fee"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.status===void 0){let err4={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"status"}};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}for(let key0 in data)if(!(key0==="amount"||key0==="completedAt"||key0==="currency"||key0==="fee"||key0===
"status"||key0==="transactionId")){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropert\
ies",params:{additionalProperty:key0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.amount!==void 0&&
typeof data.amount!="number"){let err6={instancePath:instancePath+"/amount",schemaPath:"#/properties/amount/type",keyword:"\
type",params:{type:"number"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.completedAt!==void 0&&typeof data.
completedAt!="string"){let err7={instancePath:instancePath+"/completedAt",schemaPath:"#/properties/completedAt/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.currency!==void 0&&typeof data.
currency!="string"){let err8={instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"typ\
e",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.fee!==void 0&&typeof data.fee!=
"number"){let err9={instancePath:instancePath+"/fee",schemaPath:"#/properties/fee/type",keyword:"type",params:{type:"num\
ber"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.status!==void 0&&typeof data.status!="string"){
let err10={instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.transactionId!==void 0&&typeof data.transactionId!="\
string"){let err11={instancePath:instancePath+"/transactionId",schemaPath:"#/properties/transactionId/type",keyword:"typ\
e",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}return validate34.
errors=vErrors,errors===0}validate34.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var tradeHistoryRequest=validate35;function validate35(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate35.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.
path;if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){let err1={instancePath:instancePath+"/path",schemaPath:"\
#/properties/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}
if(data.query!==void 0){let data1=data.query;if(data1&&typeof data1=="object"&&!Array.isArray(data1)){for(let key1 in data1)
if(!(key1==="page"||key1==="size"||key1==="sort"||key1==="dateFrom"||key1==="dateTo"||key1==="status")){let err2={instancePath:instancePath+
"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data1.page!==void 0){let data2=data1.page;if(!(typeof data2==
"number"&&!(data2%1)&&!isNaN(data2))){let err3={instancePath:instancePath+"/query/page",schemaPath:"#/properties/query/p\
roperties/page/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}
if(data1.size!==void 0){let data3=data1.size;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3))){let err4={instancePath:instancePath+
"/query/size",schemaPath:"#/properties/query/properties/size/type",keyword:"type",params:{type:"integer"}};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}}if(data1.sort!==void 0&&typeof data1.sort!="string"){let err5={instancePath:instancePath+
"/query/sort",schemaPath:"#/properties/query/properties/sort/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err5]:vErrors.push(err5),errors++}if(data1.dateFrom!==void 0){let data5=data1.dateFrom;if(typeof data5=="string"){
if(!formats0.test(data5)){let err6={instancePath:instancePath+"/query/dateFrom",schemaPath:"#/properties/query/propertie\
s/dateFrom/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{
let err7={instancePath:instancePath+"/query/dateFrom",schemaPath:"#/properties/query/properties/dateFrom/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data1.dateTo!==void 0){let data6=data1.
dateTo;if(typeof data6=="string"){if(!formats0.test(data6)){let err8={instancePath:instancePath+"/query/dateTo",schemaPath:"\
#/properties/query/properties/dateTo/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+"/query/dateTo",schemaPath:"#/properties/query/pro\
perties/dateTo/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data1.
status!==void 0&&typeof data1.status!="string"){let err10={instancePath:instancePath+"/query/status",schemaPath:"#/prope\
rties/query/properties/status/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}}else{let err11={instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.header!==void 0){let data8=data.header;
if(data8&&typeof data8=="object"&&!Array.isArray(data8)){if(data8["x-api-key"]===void 0){let err12={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?
vErrors=[err12]:vErrors.push(err12),errors++}if(data8["x-api-secret"]===void 0){let err13={instancePath:instancePath+"/h\
eader",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty:"x-api-secret"}};vErrors===null?
vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+"/header",schemaPath:"#/properti\
es/header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}}else{
let err15={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err15]:vErrors.
push(err15),errors++}return validate35.errors=vErrors,errors===0}validate35.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
var tradeHistoryResponse200=validate36,schema47={$id:"tradeHistoryResponse200",type:"array",items:{type:"object",properties:{
completedAt:{type:"string"},createdAt:{type:"string",format:"date-time"},fills:{type:"array",items:{type:"object",properties:{
createdAt:{type:"string",format:"date-time"},fromCurrency:{type:"string"},fromCurrencyAmount:{type:"number"},modifiedAt:{
type:"string",format:"date-time"},status:{type:"string"},toCurrency:{type:"string"},toCurrencyAmount:{type:"number"},transactionId:{
type:"string"}},required:["fromCurrency","fromCurrencyAmount","toCurrency","toCurrencyAmount","status","transactionId","\
modifiedAt","createdAt"],additionalProperties:!1}},fromAmount:{type:"number"},fromCurrency:{type:"string"},isRateInverted:{
type:"boolean"},isRfq:{type:"boolean"},rate:{type:"number"},status:{type:"string"},toAmount:{type:"number"},toCurrency:{
type:"string"},transactionId:{type:"string"}},required:["fromCurrency","toCurrency","fromAmount","toAmount","rate","isRa\
teInverted","isRfq","status","transactionId","createdAt"],additionalProperties:!1}},func1=Object.prototype.hasOwnProperty;
function validate36(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate36.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(data0&&
typeof data0=="object"&&!Array.isArray(data0)){if(data0.fromCurrency===void 0){let err0={instancePath:instancePath+"/"+i0,
schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"fromCurrency"}};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(data0.toCurrency===void 0){let err1={instancePath:instancePath+"/"+i0,schemaPath:"#/items\
/required",keyword:"required",params:{missingProperty:"toCurrency"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
if(data0.fromAmount===void 0){let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",
params:{missingProperty:"fromAmount"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0.toAmount===void 0){
let err3={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"toA\
mount"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data0.rate===void 0){let err4={instancePath:instancePath+
"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"rate"}};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}if(data0.isRateInverted===void 0){let err5={instancePath:instancePath+"/"+i0,schemaPath:"#/items/req\
uired",keyword:"required",params:{missingProperty:"isRateInverted"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
if(data0.isRfq===void 0){let err6={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{
missingProperty:"isRfq"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data0.status===void 0){let err7={
instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"status"}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}if(data0.transactionId===void 0){let err8={instancePath:instancePath+"/"+
i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"transactionId"}};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}if(data0.createdAt===void 0){let err9={instancePath:instancePath+"/"+i0,schemaPath:"#/items/\
required",keyword:"required",params:{missingProperty:"createdAt"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}
for(let key0 in data0)if(!func1.call(schema47.items.properties,key0)){let err10={instancePath:instancePath+"/"+i0,schemaPath:"\
#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err10]:
vErrors.push(err10),errors++}if(data0.completedAt!==void 0&&typeof data0.completedAt!="string"){let err11={instancePath:instancePath+
"/"+i0+"/completedAt",schemaPath:"#/items/properties/completedAt/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++}if(data0.createdAt!==void 0){let data2=data0.createdAt;if(typeof data2==
"string"){if(!formats0.test(data2)){let err12={instancePath:instancePath+"/"+i0+"/createdAt",schemaPath:"#/items/propert\
ies/createdAt/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}else{
let err13={instancePath:instancePath+"/"+i0+"/createdAt",schemaPath:"#/items/properties/createdAt/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data0.fills!==void 0){let data3=data0.fills;
if(Array.isArray(data3)){let len1=data3.length;for(let i1=0;i1<len1;i1++){let data4=data3[i1];if(data4&&typeof data4=="o\
bject"&&!Array.isArray(data4)){if(data4.fromCurrency===void 0){let err14={instancePath:instancePath+"/"+i0+"/fills/"+i1,
schemaPath:"#/items/properties/fills/items/required",keyword:"required",params:{missingProperty:"fromCurrency"}};vErrors===
null?vErrors=[err14]:vErrors.push(err14),errors++}if(data4.fromCurrencyAmount===void 0){let err15={instancePath:instancePath+
"/"+i0+"/fills/"+i1,schemaPath:"#/items/properties/fills/items/required",keyword:"required",params:{missingProperty:"fro\
mCurrencyAmount"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data4.toCurrency===void 0){let err16={
instancePath:instancePath+"/"+i0+"/fills/"+i1,schemaPath:"#/items/properties/fills/items/required",keyword:"required",params:{
missingProperty:"toCurrency"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(data4.toCurrencyAmount===void 0){
let err17={instancePath:instancePath+"/"+i0+"/fills/"+i1,schemaPath:"#/items/properties/fills/items/required",keyword:"r\
equired",params:{missingProperty:"toCurrencyAmount"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(data4.
status===void 0){let err18={instancePath:instancePath+"/"+i0+"/fills/"+i1,schemaPath:"#/items/properties/fills/items/req\
uired",keyword:"required",params:{missingProperty:"status"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}
if(data4.transactionId===void 0){let err19={instancePath:instancePath+"/"+i0+"/fills/"+i1,schemaPath:"#/items/properties\
/fills/items/required",keyword:"required",params:{missingProperty:"transactionId"}};vErrors===null?vErrors=[err19]:vErrors.
push(err19),errors++}if(data4.modifiedAt===void 0){let err20={instancePath:instancePath+"/"+i0+"/fills/"+i1,schemaPath:"\
#/items/properties/fills/items/required",keyword:"required",params:{missingProperty:"modifiedAt"}};vErrors===null?vErrors=
[err20]:vErrors.push(err20),errors++}if(data4.createdAt===void 0){let err21={instancePath:instancePath+"/"+i0+"/fills/"+
i1,schemaPath:"#/items/properties/fills/items/required",keyword:"required",params:{missingProperty:"createdAt"}};vErrors===
null?vErrors=[err21]:vErrors.push(err21),errors++}for(let key1 in data4)if(!(key1==="createdAt"||key1==="fromCurrency"||
key1==="fromCurrencyAmount"||key1==="modifiedAt"||key1==="status"||key1==="toCurrency"||key1==="toCurrencyAmount"||key1===
"transactionId")){let err22={instancePath:instancePath+"/"+i0+"/fills/"+i1,schemaPath:"#/items/properties/fills/items/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err22]:vErrors.
push(err22),errors++}if(data4.createdAt!==void 0){let data5=data4.createdAt;if(typeof data5=="string"){if(!formats0.test(
data5)){let err23={instancePath:instancePath+"/"+i0+"/fills/"+i1+"/createdAt",schemaPath:"#/items/properties/fills/items\
/properties/createdAt/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err23]:vErrors.push(
err23),errors++}}else{let err24={instancePath:instancePath+"/"+i0+"/fills/"+i1+"/createdAt",schemaPath:"#/items/properti\
es/fills/items/properties/createdAt/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err24]:vErrors.
push(err24),errors++}}if(data4.fromCurrency!==void 0&&typeof data4.fromCurrency!="string"){let err25={instancePath:instancePath+
"/"+i0+"/fills/"+i1+"/fromCurrency",schemaPath:"#/items/properties/fills/items/properties/fromCurrency/type",keyword:"ty\
pe",params:{type:"string"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}if(data4.fromCurrencyAmount!==void 0&&
typeof data4.fromCurrencyAmount!="number"){let err26={instancePath:instancePath+"/"+i0+"/fills/"+i1+"/fromCurrencyAmount",
schemaPath:"#/items/properties/fills/items/properties/fromCurrencyAmount/type",keyword:"type",params:{type:"number"}};vErrors===
null?vErrors=[err26]:vErrors.push(err26),errors++}if(data4.modifiedAt!==void 0){let data8=data4.modifiedAt;if(typeof data8==
"string"){if(!formats0.test(data8)){let err27={instancePath:instancePath+"/"+i0+"/fills/"+i1+"/modifiedAt",schemaPath:"#\
/items/properties/fills/items/properties/modifiedAt/format",keyword:"format",params:{format:"date-time"}};vErrors===null?
vErrors=[err27]:vErrors.push(err27),errors++}}else{let err28={instancePath:instancePath+"/"+i0+"/fills/"+i1+"/modifiedAt",
schemaPath:"#/items/properties/fills/items/properties/modifiedAt/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err28]:vErrors.push(err28),errors++}}if(data4.status!==void 0&&typeof data4.status!="string"){let err29={instancePath:instancePath+
"/"+i0+"/fills/"+i1+"/status",schemaPath:"#/items/properties/fills/items/properties/status/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}if(data4.toCurrency!==void 0&&typeof data4.toCurrency!=
"string"){let err30={instancePath:instancePath+"/"+i0+"/fills/"+i1+"/toCurrency",schemaPath:"#/items/properties/fills/it\
ems/properties/toCurrency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err30]:vErrors.push(err30),
errors++}if(data4.toCurrencyAmount!==void 0&&typeof data4.toCurrencyAmount!="number"){let err31={instancePath:instancePath+
"/"+i0+"/fills/"+i1+"/toCurrencyAmount",schemaPath:"#/items/properties/fills/items/properties/toCurrencyAmount/type",keyword:"\
type",params:{type:"number"}};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}if(data4.transactionId!==void 0&&
typeof data4.transactionId!="string"){let err32={instancePath:instancePath+"/"+i0+"/fills/"+i1+"/transactionId",schemaPath:"\
#/items/properties/fills/items/properties/transactionId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err32]:vErrors.push(err32),errors++}}else{let err33={instancePath:instancePath+"/"+i0+"/fills/"+i1,schemaPath:"#/items/\
properties/fills/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}}else{
let err34={instancePath:instancePath+"/"+i0+"/fills",schemaPath:"#/items/properties/fills/type",keyword:"type",params:{type:"\
array"}};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}}if(data0.fromAmount!==void 0&&typeof data0.fromAmount!=
"number"){let err35={instancePath:instancePath+"/"+i0+"/fromAmount",schemaPath:"#/items/properties/fromAmount/type",keyword:"\
type",params:{type:"number"}};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}if(data0.fromCurrency!==void 0&&
typeof data0.fromCurrency!="string"){let err36={instancePath:instancePath+"/"+i0+"/fromCurrency",schemaPath:"#/items/pro\
perties/fromCurrency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}
if(data0.isRateInverted!==void 0&&typeof data0.isRateInverted!="boolean"){let err37={instancePath:instancePath+"/"+i0+"/\
isRateInverted",schemaPath:"#/items/properties/isRateInverted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?
vErrors=[err37]:vErrors.push(err37),errors++}if(data0.isRfq!==void 0&&typeof data0.isRfq!="boolean"){let err38={instancePath:instancePath+
"/"+i0+"/isRfq",schemaPath:"#/items/properties/isRfq/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err38]:vErrors.push(err38),errors++}if(data0.rate!==void 0&&typeof data0.rate!="number"){let err39={instancePath:instancePath+
"/"+i0+"/rate",schemaPath:"#/items/properties/rate/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[
err39]:vErrors.push(err39),errors++}if(data0.status!==void 0&&typeof data0.status!="string"){let err40={instancePath:instancePath+
"/"+i0+"/status",schemaPath:"#/items/properties/status/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err40]:vErrors.push(err40),errors++}if(data0.toAmount!==void 0&&typeof data0.toAmount!="number"){let err41={instancePath:instancePath+
"/"+i0+"/toAmount",schemaPath:"#/items/properties/toAmount/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=
[err41]:vErrors.push(err41),errors++}if(data0.toCurrency!==void 0&&typeof data0.toCurrency!="string"){let err42={instancePath:instancePath+
"/"+i0+"/toCurrency",schemaPath:"#/items/properties/toCurrency/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err42]:vErrors.push(err42),errors++}if(data0.transactionId!==void 0&&typeof data0.transactionId!="string"){let err43={
instancePath:instancePath+"/"+i0+"/transactionId",schemaPath:"#/items/properties/transactionId/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++}}else{let err44={instancePath:instancePath+"\
/"+i0,schemaPath:"#/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err44]:vErrors.push(err44),
errors++}}}else{let err45={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=
[err45]:vErrors.push(err45),errors++}return validate36.errors=vErrors,errors===0}validate36.evaluated={items:!0,dynamicProps:!1,
dynamicItems:!1};var getQuoteRequest=validate37,schema48={$id:"getQuoteRequest",type:"object",properties:{path:{type:"ob\
ject",properties:{},required:[]},query:{type:"object",properties:{},required:[],additionalProperties:!1},header:{type:"o\
bject",properties:{},required:["x-api-key","x-api-secret"]},body:{type:"object",properties:{fromCurrency:{type:"string"},
quoteIntent:{type:"string",enum:["indicative","client_linked"]},toCurrency:{type:"string"},fromAmount:!0,toAmount:!0},oneOf:[
{required:["fromAmount"],properties:{fromAmount:{type:"number"},toAmount:!1}},{required:["toAmount"],properties:{toAmount:{
type:"number"},fromAmount:!1}}],required:["fromCurrency","toCurrency","quoteIntent"],additionalProperties:!1}},required:[
"body"],additionalProperties:!1};function validate37(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate37.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.body===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"body"}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}for(let key0 in data)if(!(key0==="path"||key0==="query"||key0==="header"||key0==="body")){let err1={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.path!==void 0){let data0=data.path;if(!(data0&&typeof data0=="ob\
ject"&&!Array.isArray(data0))){let err2={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.query!==void 0){let data1=data.
query;if(data1&&typeof data1=="object"&&!Array.isArray(data1))for(let key1 in data1){let err3={instancePath:instancePath+
"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}else{let err4={instancePath:instancePath+"/query",schemaPath:"\
#/properties/query/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}
if(data.header!==void 0){let data2=data.header;if(data2&&typeof data2=="object"&&!Array.isArray(data2)){if(data2["x-api-\
key"]===void 0){let err5={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"require\
d",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data2["x-api-secre\
t"]===void 0){let err6={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",
params:{missingProperty:"x-api-secret"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}}if(data.body!==void 0){let data3=data.body,_errs11=errors,valid1=!1,passing0=null,_errs12=errors;if(data3&&
typeof data3=="object"&&!Array.isArray(data3)){if(data3.fromAmount===void 0){let err8={instancePath:instancePath+"/body",
schemaPath:"#/properties/body/oneOf/0/required",keyword:"required",params:{missingProperty:"fromAmount"}};vErrors===null?
vErrors=[err8]:vErrors.push(err8),errors++}if(data3.fromAmount!==void 0&&typeof data3.fromAmount!="number"){let err9={instancePath:instancePath+
"/body/fromAmount",schemaPath:"#/properties/body/oneOf/0/properties/fromAmount/type",keyword:"type",params:{type:"number"}};
vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data3.toAmount!==void 0){let err10={instancePath:instancePath+
"/body/toAmount",schemaPath:"#/properties/body/oneOf/0/properties/toAmount/false schema",keyword:"false schema",params:{}};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}var _valid0=_errs12===errors;if(_valid0){valid1=!0,passing0=
0;var props0={};props0.fromAmount=!0,props0.toAmount=!0}let _errs15=errors;if(data3&&typeof data3=="object"&&!Array.isArray(
data3)){if(data3.toAmount===void 0){let err11={instancePath:instancePath+"/body",schemaPath:"#/properties/body/oneOf/1/r\
equired",keyword:"required",params:{missingProperty:"toAmount"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}
if(data3.toAmount!==void 0&&typeof data3.toAmount!="number"){let err12={instancePath:instancePath+"/body/toAmount",schemaPath:"\
#/properties/body/oneOf/1/properties/toAmount/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err12]:
vErrors.push(err12),errors++}if(data3.fromAmount!==void 0){let err13={instancePath:instancePath+"/body/fromAmount",schemaPath:"\
#/properties/body/oneOf/1/properties/fromAmount/false schema",keyword:"false schema",params:{}};vErrors===null?vErrors=[
err13]:vErrors.push(err13),errors++}}var _valid0=_errs15===errors;if(_valid0&&valid1?(valid1=!1,passing0=[passing0,1]):_valid0&&
(valid1=!0,passing0=1,props0!==!0&&(props0=props0||{},props0.toAmount=!0,props0.fromAmount=!0)),valid1)errors=_errs11,vErrors!==
null&&(_errs11?vErrors.length=_errs11:vErrors=null);else{let err14={instancePath:instancePath+"/body",schemaPath:"#/prop\
erties/body/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?vErrors=[err14]:vErrors.push(err14),
errors++}if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.fromCurrency===void 0){let err15={instancePath:instancePath+
"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty:"fromCurrency"}};vErrors===null?
vErrors=[err15]:vErrors.push(err15),errors++}if(data3.toCurrency===void 0){let err16={instancePath:instancePath+"/body",
schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty:"toCurrency"}};vErrors===null?vErrors=
[err16]:vErrors.push(err16),errors++}if(data3.quoteIntent===void 0){let err17={instancePath:instancePath+"/body",schemaPath:"\
#/properties/body/required",keyword:"required",params:{missingProperty:"quoteIntent"}};vErrors===null?vErrors=[err17]:vErrors.
push(err17),errors++}for(let key2 in data3)if(!(key2==="fromCurrency"||key2==="quoteIntent"||key2==="toCurrency"||key2===
"fromAmount"||key2==="toAmount")){let err18={instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err18]:vErrors.push(
err18),errors++}if(data3.fromCurrency!==void 0&&typeof data3.fromCurrency!="string"){let err19={instancePath:instancePath+
"/body/fromCurrency",schemaPath:"#/properties/body/properties/fromCurrency/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}if(data3.quoteIntent!==void 0){let data9=data3.quoteIntent;if(typeof data9!=
"string"){let err20={instancePath:instancePath+"/body/quoteIntent",schemaPath:"#/properties/body/properties/quoteIntent/\
type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}if(!(data9==="i\
ndicative"||data9==="client_linked")){let err21={instancePath:instancePath+"/body/quoteIntent",schemaPath:"#/properties/\
body/properties/quoteIntent/enum",keyword:"enum",params:{allowedValues:schema48.properties.body.properties.quoteIntent.enum}};
vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}if(data3.toCurrency!==void 0&&typeof data3.toCurrency!="str\
ing"){let err22={instancePath:instancePath+"/body/toCurrency",schemaPath:"#/properties/body/properties/toCurrency/type",
keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}else{let err23={instancePath:instancePath+
"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err23]:vErrors.
push(err23),errors++}}}else{let err24={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err24]:vErrors.push(err24),errors++}return validate37.errors=vErrors,errors===0}validate37.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};var getQuoteResponse200=validate38;function validate38(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate38.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.quoteStr!==void 0&&typeof data.quoteStr!=
"string"){let err0={instancePath:instancePath+"/quoteStr",schemaPath:"#/properties/quoteStr/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.fromAmount!==void 0&&typeof data.fromAmount!=
"number"){let err1={instancePath:instancePath+"/fromAmount",schemaPath:"#/properties/fromAmount/type",keyword:"type",params:{
type:"number"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.toAmount!==void 0&&typeof data.toAmount!=
"number"){let err2={instancePath:instancePath+"/toAmount",schemaPath:"#/properties/toAmount/type",keyword:"type",params:{
type:"number"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.fromCurrency!==void 0&&typeof data.fromCurrency!=
"string"){let err3={instancePath:instancePath+"/fromCurrency",schemaPath:"#/properties/fromCurrency/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.toCurrency!==void 0&&typeof data.
toCurrency!="string"){let err4={instancePath:instancePath+"/toCurrency",schemaPath:"#/properties/toCurrency/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate38.
errors=vErrors,errors===0}validate38.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var confirmQuoteRequest=validate39;function validate39(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate39.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.body===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"body"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}for(let key0 in data)if(!(key0==="path"||key0==="query"||key0==="header"||key0==="body")){let err1={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.path!==void 0){let data0=data.path;if(!(data0&&typeof data0=="object"&&!Array.
isArray(data0))){let err2={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.query!==void 0){let data1=data.query;
if(data1&&typeof data1=="object"&&!Array.isArray(data1))for(let key1 in data1){let err3={instancePath:instancePath+"/que\
ry",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}else{let err4={instancePath:instancePath+"/query",schemaPath:"\
#/properties/query/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}
if(data.header!==void 0){let data2=data.header;if(data2&&typeof data2=="object"&&!Array.isArray(data2)){if(data2["x-api-\
key"]===void 0){let err5={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"require\
d",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data2["x-api-secre\
t"]===void 0){let err6={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",
params:{missingProperty:"x-api-secret"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}}if(data.body!==void 0){let data3=data.body,_errs11=errors,valid1=!1,passing0=null,_errs12=errors;if(data3&&
typeof data3=="object"&&!Array.isArray(data3)){if(data3.fromAmount===void 0){let err8={instancePath:instancePath+"/body",
schemaPath:"#/properties/body/oneOf/0/required",keyword:"required",params:{missingProperty:"fromAmount"}};vErrors===null?
vErrors=[err8]:vErrors.push(err8),errors++}if(data3.fromAmount!==void 0&&typeof data3.fromAmount!="number"){let err9={instancePath:instancePath+
"/body/fromAmount",schemaPath:"#/properties/body/oneOf/0/properties/fromAmount/type",keyword:"type",params:{type:"number"}};
vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data3.toAmount!==void 0){let err10={instancePath:instancePath+
"/body/toAmount",schemaPath:"#/properties/body/oneOf/0/properties/toAmount/false schema",keyword:"false schema",params:{}};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}var _valid0=_errs12===errors;if(_valid0){valid1=!0,passing0=
0;var props0={};props0.fromAmount=!0,props0.toAmount=!0}let _errs15=errors;if(data3&&typeof data3=="object"&&!Array.isArray(
data3)){if(data3.toAmount===void 0){let err11={instancePath:instancePath+"/body",schemaPath:"#/properties/body/oneOf/1/r\
equired",keyword:"required",params:{missingProperty:"toAmount"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}
if(data3.toAmount!==void 0&&typeof data3.toAmount!="number"){let err12={instancePath:instancePath+"/body/toAmount",schemaPath:"\
#/properties/body/oneOf/1/properties/toAmount/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err12]:
vErrors.push(err12),errors++}if(data3.fromAmount!==void 0){let err13={instancePath:instancePath+"/body/fromAmount",schemaPath:"\
#/properties/body/oneOf/1/properties/fromAmount/false schema",keyword:"false schema",params:{}};vErrors===null?vErrors=[
err13]:vErrors.push(err13),errors++}}var _valid0=_errs15===errors;if(_valid0&&valid1?(valid1=!1,passing0=[passing0,1]):_valid0&&
(valid1=!0,passing0=1,props0!==!0&&(props0=props0||{},props0.toAmount=!0,props0.fromAmount=!0)),valid1)errors=_errs11,vErrors!==
null&&(_errs11?vErrors.length=_errs11:vErrors=null);else{let err14={instancePath:instancePath+"/body",schemaPath:"#/prop\
erties/body/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?vErrors=[err14]:vErrors.push(err14),
errors++}if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.fromCurrency===void 0){let err15={instancePath:instancePath+
"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty:"fromCurrency"}};vErrors===null?
vErrors=[err15]:vErrors.push(err15),errors++}if(data3.toCurrency===void 0){let err16={instancePath:instancePath+"/body",
schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty:"toCurrency"}};vErrors===null?vErrors=
[err16]:vErrors.push(err16),errors++}if(data3.quoteStr===void 0){let err17={instancePath:instancePath+"/body",schemaPath:"\
#/properties/body/required",keyword:"required",params:{missingProperty:"quoteStr"}};vErrors===null?vErrors=[err17]:vErrors.
push(err17),errors++}for(let key2 in data3)if(!(key2==="fromCurrency"||key2==="quoteStr"||key2==="toCurrency"||key2==="f\
romAmount"||key2==="toAmount")){let err18={instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalPro\
perties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err18]:vErrors.push(err18),
errors++}if(data3.fromCurrency!==void 0&&typeof data3.fromCurrency!="string"){let err19={instancePath:instancePath+"/bod\
y/fromCurrency",schemaPath:"#/properties/body/properties/fromCurrency/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err19]:vErrors.push(err19),errors++}if(data3.quoteStr!==void 0&&typeof data3.quoteStr!="string"){let err20={
instancePath:instancePath+"/body/quoteStr",schemaPath:"#/properties/body/properties/quoteStr/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}if(data3.toCurrency!==void 0&&typeof data3.toCurrency!=
"string"){let err21={instancePath:instancePath+"/body/toCurrency",schemaPath:"#/properties/body/properties/toCurrency/ty\
pe",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}else{let err22={
instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err22]:vErrors.push(err22),errors++}}}else{let err23={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}return validate39.errors=vErrors,errors===0}validate39.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var confirmQuoteResponse200=validate40,schema51={$id:"confirmQuoteR\
esponse200",type:"object",properties:{completedAt:{type:"string"},createdAt:{type:"string",format:"date-time"},fills:{type:"\
array",items:{type:"object",properties:{createdAt:{type:"string",format:"date-time"},fromCurrency:{type:"string"},fromCurrencyAmount:{
type:"number"},modifiedAt:{type:"string",format:"date-time"},status:{type:"string"},toCurrency:{type:"string"},toCurrencyAmount:{
type:"number"},transactionId:{type:"string"}},required:["fromCurrency","fromCurrencyAmount","toCurrency","toCurrencyAmou\
nt","status","transactionId","modifiedAt","createdAt"],additionalProperties:!1}},fromAmount:{type:"number"},fromCurrency:{
type:"string"},isRateInverted:{type:"boolean"},isRfq:{type:"boolean"},rate:{type:"number"},status:{type:"string"},toAmount:{
type:"number"},toCurrency:{type:"string"},transactionId:{type:"string"}},required:["fromCurrency","toCurrency","fromAmou\
nt","toAmount","rate","isRateInverted","isRfq","status","transactionId","createdAt"],additionalProperties:!1};function validate40(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate40.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&
typeof data=="object"&&!Array.isArray(data)){if(data.fromCurrency===void 0){let err0={instancePath,schemaPath:"#/require\
d",keyword:"required",params:{missingProperty:"fromCurrency"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.toCurrency===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
toCurrency"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.fromAmount===void 0){let err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"fromAmount"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.toAmount===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"toAmount"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.rate===void 0){let err4={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"rate"}};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}if(data.isRateInverted===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"isRateInverted"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.isRfq===void 0){let err6={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"isRfq"}};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}if(data.status===void 0){let err7={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"status"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.transactionId===void 0){let err8={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"transactionId"}};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}if(data.createdAt===void 0){let err9={instancePath,schemaPath:"#/required",keyword:"r\
equired",params:{missingProperty:"createdAt"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}for(let key0 in data)
if(!func1.call(schema51.properties,key0)){let err10={instancePath,schemaPath:"#/additionalProperties",keyword:"additiona\
lProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.completedAt!==
void 0&&typeof data.completedAt!="string"){let err11={instancePath:instancePath+"/completedAt",schemaPath:"#/properties/\
completedAt/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data.
createdAt!==void 0){let data1=data.createdAt;if(typeof data1=="string"){if(!formats0.test(data1)){let err12={instancePath:instancePath+
"/createdAt",schemaPath:"#/properties/createdAt/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/createdAt",schemaPath:"#/properties/cr\
eatedAt/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.
fills!==void 0){let data2=data.fills;if(Array.isArray(data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];
if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.fromCurrency===void 0){let err14={instancePath:instancePath+
"/fills/"+i0,schemaPath:"#/properties/fills/items/required",keyword:"required",params:{missingProperty:"fromCurrency"}};
vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data3.fromCurrencyAmount===void 0){let err15={instancePath:instancePath+
"/fills/"+i0,schemaPath:"#/properties/fills/items/required",keyword:"required",params:{missingProperty:"fromCurrencyAmou\
nt"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data3.toCurrency===void 0){let err16={instancePath:instancePath+
"/fills/"+i0,schemaPath:"#/properties/fills/items/required",keyword:"required",params:{missingProperty:"toCurrency"}};vErrors===
null?vErrors=[err16]:vErrors.push(err16),errors++}if(data3.toCurrencyAmount===void 0){let err17={instancePath:instancePath+
"/fills/"+i0,schemaPath:"#/properties/fills/items/required",keyword:"required",params:{missingProperty:"toCurrencyAmount"}};
vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(data3.status===void 0){let err18={instancePath:instancePath+
"/fills/"+i0,schemaPath:"#/properties/fills/items/required",keyword:"required",params:{missingProperty:"status"}};vErrors===
null?vErrors=[err18]:vErrors.push(err18),errors++}if(data3.transactionId===void 0){let err19={instancePath:instancePath+
"/fills/"+i0,schemaPath:"#/properties/fills/items/required",keyword:"required",params:{missingProperty:"transactionId"}};
vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}if(data3.modifiedAt===void 0){let err20={instancePath:instancePath+
"/fills/"+i0,schemaPath:"#/properties/fills/items/required",keyword:"required",params:{missingProperty:"modifiedAt"}};vErrors===
null?vErrors=[err20]:vErrors.push(err20),errors++}if(data3.createdAt===void 0){let err21={instancePath:instancePath+"/fi\
lls/"+i0,schemaPath:"#/properties/fills/items/required",keyword:"required",params:{missingProperty:"createdAt"}};vErrors===
null?vErrors=[err21]:vErrors.push(err21),errors++}for(let key1 in data3)if(!(key1==="createdAt"||key1==="fromCurrency"||
key1==="fromCurrencyAmount"||key1==="modifiedAt"||key1==="status"||key1==="toCurrency"||key1==="toCurrencyAmount"||key1===
"transactionId")){let err22={instancePath:instancePath+"/fills/"+i0,schemaPath:"#/properties/fills/items/additionalPrope\
rties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err22]:vErrors.push(err22),
errors++}if(data3.createdAt!==void 0){let data4=data3.createdAt;if(typeof data4=="string"){if(!formats0.test(data4)){let err23={
instancePath:instancePath+"/fills/"+i0+"/createdAt",schemaPath:"#/properties/fills/items/properties/createdAt/format",keyword:"\
format",params:{format:"date-time"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}else{let err24={instancePath:instancePath+
"/fills/"+i0+"/createdAt",schemaPath:"#/properties/fills/items/properties/createdAt/type",keyword:"type",params:{type:"s\
tring"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}if(data3.fromCurrency!==void 0&&typeof data3.fromCurrency!=
"string"){let err25={instancePath:instancePath+"/fills/"+i0+"/fromCurrency",schemaPath:"#/properties/fills/items/propert\
ies/fromCurrency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}
if(data3.fromCurrencyAmount!==void 0&&typeof data3.fromCurrencyAmount!="number"){let err26={instancePath:instancePath+"/\
fills/"+i0+"/fromCurrencyAmount",schemaPath:"#/properties/fills/items/properties/fromCurrencyAmount/type",keyword:"type",
params:{type:"number"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(data3.modifiedAt!==void 0){let data7=data3.
modifiedAt;if(typeof data7=="string"){if(!formats0.test(data7)){let err27={instancePath:instancePath+"/fills/"+i0+"/modi\
fiedAt",schemaPath:"#/properties/fills/items/properties/modifiedAt/format",keyword:"format",params:{format:"date-time"}};
vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}}else{let err28={instancePath:instancePath+"/fills/"+i0+"/mo\
difiedAt",schemaPath:"#/properties/fills/items/properties/modifiedAt/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err28]:vErrors.push(err28),errors++}}if(data3.status!==void 0&&typeof data3.status!="string"){let err29={instancePath:instancePath+
"/fills/"+i0+"/status",schemaPath:"#/properties/fills/items/properties/status/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}if(data3.toCurrency!==void 0&&typeof data3.toCurrency!="stri\
ng"){let err30={instancePath:instancePath+"/fills/"+i0+"/toCurrency",schemaPath:"#/properties/fills/items/properties/toC\
urrency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}if(data3.
toCurrencyAmount!==void 0&&typeof data3.toCurrencyAmount!="number"){let err31={instancePath:instancePath+"/fills/"+i0+"/\
toCurrencyAmount",schemaPath:"#/properties/fills/items/properties/toCurrencyAmount/type",keyword:"type",params:{type:"nu\
mber"}};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}if(data3.transactionId!==void 0&&typeof data3.transactionId!=
"string"){let err32={instancePath:instancePath+"/fills/"+i0+"/transactionId",schemaPath:"#/properties/fills/items/proper\
ties/transactionId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}else{
let err33={instancePath:instancePath+"/fills/"+i0,schemaPath:"#/properties/fills/items/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}}else{let err34={instancePath:instancePath+"/fill\
s",schemaPath:"#/properties/fills/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err34]:vErrors.push(
err34),errors++}}if(data.fromAmount!==void 0&&typeof data.fromAmount!="number"){let err35={instancePath:instancePath+"/f\
romAmount",schemaPath:"#/properties/fromAmount/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err35]:
vErrors.push(err35),errors++}if(data.fromCurrency!==void 0&&typeof data.fromCurrency!="string"){let err36={instancePath:instancePath+
"/fromCurrency",schemaPath:"#/properties/fromCurrency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err36]:vErrors.push(err36),errors++}if(data.isRateInverted!==void 0&&typeof data.isRateInverted!="boolean"){let err37={
instancePath:instancePath+"/isRateInverted",schemaPath:"#/properties/isRateInverted/type",keyword:"type",params:{type:"b\
oolean"}};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}if(data.isRfq!==void 0&&typeof data.isRfq!="boolea\
n"){let err38={instancePath:instancePath+"/isRfq",schemaPath:"#/properties/isRfq/type",keyword:"type",params:{type:"bool\
ean"}};vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}if(data.rate!==void 0&&typeof data.rate!="number"){let err39={
instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/type",keyword:"type",params:{type:"number"}};vErrors===null?
vErrors=[err39]:vErrors.push(err39),errors++}if(data.status!==void 0&&typeof data.status!="string"){let err40={instancePath:instancePath+
"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err40]:vErrors.
push(err40),errors++}if(data.toAmount!==void 0&&typeof data.toAmount!="number"){let err41={instancePath:instancePath+"/t\
oAmount",schemaPath:"#/properties/toAmount/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err41]:vErrors.
push(err41),errors++}if(data.toCurrency!==void 0&&typeof data.toCurrency!="string"){let err42={instancePath:instancePath+
"/toCurrency",schemaPath:"#/properties/toCurrency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err42]:
vErrors.push(err42),errors++}if(data.transactionId!==void 0&&typeof data.transactionId!="string"){let err43={instancePath:instancePath+
"/transactionId",schemaPath:"#/properties/transactionId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err43]:vErrors.push(err43),errors++}}else{let err44={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"obje\
ct"}};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}return validate40.errors=vErrors,errors===0}validate40.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getWalletsRequest=validate41;function validate41(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate41.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.
path;if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){let err1={instancePath:instancePath+"/path",schemaPath:"\
#/properties/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}
if(data.query!==void 0){let data1=data.query;if(data1&&typeof data1=="object"&&!Array.isArray(data1)){for(let key1 in data1)
if(!(key1==="paymentMethodType"||key1==="networkName")){let err2={instancePath:instancePath+"/query",schemaPath:"#/prope\
rties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}if(data1.paymentMethodType!==void 0&&typeof data1.paymentMethodType!="string"){let err3={
instancePath:instancePath+"/query/paymentMethodType",schemaPath:"#/properties/query/properties/paymentMethodType/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data1.networkName!==void 0&&typeof data1.
networkName!="string"){let err4={instancePath:instancePath+"/query/networkName",schemaPath:"#/properties/query/propertie\
s/networkName/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{
let err5={instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.header!==void 0){let data4=data.header;if(data4&&typeof data4==
"object"&&!Array.isArray(data4)){if(data4["x-api-key"]===void 0){let err6={instancePath:instancePath+"/header",schemaPath:"\
#/properties/header/required",keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}if(data4["x-api-secret"]===void 0){let err7={instancePath:instancePath+"/header",schemaPath:"#/prope\
rties/header/required",keyword:"required",params:{missingProperty:"x-api-secret"}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}}else{let err8={instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"t\
ype",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate41.
errors=vErrors,errors===0}validate41.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getWalletsResponse200=validate42,
schema53={$id:"getWalletsResponse200",type:"array",items:{type:"object",properties:{currency:{type:"string"},depositDetails:{
type:"object",additionalProperties:!0},id:{type:"string"},networkName:{type:["string","null"]},paymentMethodType:{type:[
"string","null"]}},required:["id","currency","depositDetails","networkName","paymentMethodType"],additionalProperties:!1}};
function validate42(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate42.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(data0&&
typeof data0=="object"&&!Array.isArray(data0)){if(data0.id===void 0){let err0={instancePath:instancePath+"/"+i0,schemaPath:"\
#/items/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data0.currency===void 0){let err1={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",
params:{missingProperty:"currency"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data0.depositDetails===
void 0){let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"\
depositDetails"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0.networkName===void 0){let err3={instancePath:instancePath+
"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"networkName"}};vErrors===null?vErrors=[
err3]:vErrors.push(err3),errors++}if(data0.paymentMethodType===void 0){let err4={instancePath:instancePath+"/"+i0,schemaPath:"\
#/items/required",keyword:"required",params:{missingProperty:"paymentMethodType"}};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}for(let key0 in data0)if(!(key0==="currency"||key0==="depositDetails"||key0==="id"||key0==="networkN\
ame"||key0==="paymentMethodType")){let err5={instancePath:instancePath+"/"+i0,schemaPath:"#/items/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
if(data0.currency!==void 0&&typeof data0.currency!="string"){let err6={instancePath:instancePath+"/"+i0+"/currency",schemaPath:"\
#/items/properties/currency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}if(data0.depositDetails!==void 0){let data2=data0.depositDetails;if(!(data2&&typeof data2=="object"&&!Array.isArray(
data2))){let err7={instancePath:instancePath+"/"+i0+"/depositDetails",schemaPath:"#/items/properties/depositDetails/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data0.id!==void 0&&
typeof data0.id!="string"){let err8={instancePath:instancePath+"/"+i0+"/id",schemaPath:"#/items/properties/id/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data0.networkName!==void 0){let data4=data0.
networkName;if(typeof data4!="string"&&data4!==null){let err9={instancePath:instancePath+"/"+i0+"/networkName",schemaPath:"\
#/items/properties/networkName/type",keyword:"type",params:{type:schema53.items.properties.networkName.type}};vErrors===
null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data0.paymentMethodType!==void 0){let data5=data0.paymentMethodType;
if(typeof data5!="string"&&data5!==null){let err10={instancePath:instancePath+"/"+i0+"/paymentMethodType",schemaPath:"#/\
items/properties/paymentMethodType/type",keyword:"type",params:{type:schema53.items.properties.paymentMethodType.type}};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}else{let err11={instancePath:instancePath+"/"+i0,schemaPath:"\
#/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{
let err12={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err12]:vErrors.
push(err12),errors++}return validate42.errors=vErrors,errors===0}validate42.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};
var getWalletRequest=validate43;function validate43(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate43.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.
path;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.walletId===void 0){let err1={instancePath:instancePath+
"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"walletId"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data0.walletId!==void 0&&typeof data0.walletId!="string"){let err2={instancePath:instancePath+
"/path/walletId",schemaPath:"#/properties/path/properties/walletId/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/path",schemaPath:"#/properti\
es/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.
query!==void 0){let data2=data.query;if(data2&&typeof data2=="object"&&!Array.isArray(data2))for(let key1 in data2){let err4={
instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}else{let err5={instancePath:instancePath+
"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}if(data.header!==void 0){let data3=data.header;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){
if(data3["x-api-key"]===void 0){let err6={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",
keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data3["\
x-api-secret"]===void 0){let err7={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"\
required",params:{missingProperty:"x-api-secret"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={
instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate43.errors=vErrors,errors===0}validate43.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getWalletResponse200=validate44,schema55={$id:"getWalletRespons\
e200",type:"object",properties:{currency:{type:"string"},depositDetails:{type:"object",additionalProperties:!0},id:{type:"\
string"},networkName:{type:["string","null"]},paymentMethodType:{type:["string","null"]}},required:["id","currency","dep\
ositDetails","networkName","paymentMethodType"],additionalProperties:!1};function validate44(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate44.evaluated;if(evaluated0.
dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&
!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.currency===void 0){let err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"currency"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
if(data.depositDetails===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
depositDetails"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.networkName===void 0){let err3={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"networkName"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}if(data.paymentMethodType===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"paymentMethodType"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}for(let key0 in data)
if(!(key0==="currency"||key0==="depositDetails"||key0==="id"||key0==="networkName"||key0==="paymentMethodType")){let err5={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.currency!==void 0&&typeof data.currency!="string"){let err6={instancePath:instancePath+
"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}if(data.depositDetails!==void 0){let data1=data.depositDetails;if(!(data1&&typeof data1=="ob\
ject"&&!Array.isArray(data1))){let err7={instancePath:instancePath+"/depositDetails",schemaPath:"#/properties/depositDet\
ails/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.id!==
void 0&&typeof data.id!="string"){let err8={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"t\
ype",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.networkName!==void 0){let data3=data.
networkName;if(typeof data3!="string"&&data3!==null){let err9={instancePath:instancePath+"/networkName",schemaPath:"#/pr\
operties/networkName/type",keyword:"type",params:{type:schema55.properties.networkName.type}};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}}if(data.paymentMethodType!==void 0){let data4=data.paymentMethodType;if(typeof data4!="stri\
ng"&&data4!==null){let err10={instancePath:instancePath+"/paymentMethodType",schemaPath:"#/properties/paymentMethodType/\
type",keyword:"type",params:{type:schema55.properties.paymentMethodType.type}};vErrors===null?vErrors=[err10]:vErrors.push(
err10),errors++}}}else{let err11={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err11]:vErrors.push(err11),errors++}return validate44.errors=vErrors,errors===0}validate44.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};var getWithdrawHistoryResponse200=validate45;function validate45(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate45.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(data0&&
typeof data0=="object"&&!Array.isArray(data0)){if(data0.amount===void 0){let err0={instancePath:instancePath+"/"+i0,schemaPath:"\
#/items/required",keyword:"required",params:{missingProperty:"amount"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data0.fee===void 0){let err1={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"requir\
ed",params:{missingProperty:"fee"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data0.currency===void 0){
let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"cur\
rency"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0.withdrawDetails===void 0){let err3={instancePath:instancePath+
"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"withdrawDetails"}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}if(data0.status===void 0){let err4={instancePath:instancePath+"/"+i0,schemaPath:"#/it\
ems/required",keyword:"required",params:{missingProperty:"status"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}
if(data0.transactionId===void 0){let err5={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"requi\
red",params:{missingProperty:"transactionId"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data0.createdAt===
void 0){let err6={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"\
createdAt"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}for(let key0 in data0)if(!(key0==="amount"||key0===
"createdAt"||key0==="currency"||key0==="fee"||key0==="status"||key0==="transactionId"||key0==="withdrawDetails")){let err7={
instancePath:instancePath+"/"+i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data0.amount!==void 0&&typeof data0.amount!="number"){let err8={
instancePath:instancePath+"/"+i0+"/amount",schemaPath:"#/items/properties/amount/type",keyword:"type",params:{type:"numb\
er"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data0.createdAt!==void 0){let data2=data0.createdAt;if(typeof data2==
"string"){if(!formats0.test(data2)){let err9={instancePath:instancePath+"/"+i0+"/createdAt",schemaPath:"#/items/properti\
es/createdAt/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{
let err10={instancePath:instancePath+"/"+i0+"/createdAt",schemaPath:"#/items/properties/createdAt/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data0.currency!==void 0&&typeof data0.currency!=
"string"){let err11={instancePath:instancePath+"/"+i0+"/currency",schemaPath:"#/items/properties/currency/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data0.fee!==void 0&&typeof data0.
fee!="number"){let err12={instancePath:instancePath+"/"+i0+"/fee",schemaPath:"#/items/properties/fee/type",keyword:"type",
params:{type:"number"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data0.status!==void 0&&typeof data0.
status!="string"){let err13={instancePath:instancePath+"/"+i0+"/status",schemaPath:"#/items/properties/status/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data0.transactionId!==void 0&&
typeof data0.transactionId!="string"){let err14={instancePath:instancePath+"/"+i0+"/transactionId",schemaPath:"#/items/p\
roperties/transactionId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),
errors++}if(data0.withdrawDetails!==void 0){let data7=data0.withdrawDetails;if(!(data7&&typeof data7=="object"&&!Array.isArray(
data7))){let err15={instancePath:instancePath+"/"+i0+"/withdrawDetails",schemaPath:"#/items/properties/withdrawDetails/t\
ype",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}else{let err16={
instancePath:instancePath+"/"+i0,schemaPath:"#/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err16]:vErrors.push(err16),errors++}}}else{let err17={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"arr\
ay"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}return validate45.errors=vErrors,errors===0}validate45.
evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};var getWithdrawResponse200=validate46;function validate46(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate46.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.amount===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"amount"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.fee===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
fee"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.currency===void 0){let err2={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"currency"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.withdrawDetails===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
withdrawDetails"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.status===void 0){let err4={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"status"}};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}if(data.transactionId===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"transactionId"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.createdAt===void 0){
let err6={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"createdAt"}};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}for(let key0 in data)if(!(key0==="amount"||key0==="createdAt"||key0==="currency"||key0===
"fee"||key0==="status"||key0==="transactionId"||key0==="withdrawDetails")){let err7={instancePath,schemaPath:"#/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err7]:vErrors.push(
err7),errors++}if(data.amount!==void 0&&typeof data.amount!="number"){let err8={instancePath:instancePath+"/amount",schemaPath:"\
#/properties/amount/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}
if(data.createdAt!==void 0){let data1=data.createdAt;if(typeof data1=="string"){if(!formats0.test(data1)){let err9={instancePath:instancePath+
"/createdAt",schemaPath:"#/properties/createdAt/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/createdAt",schemaPath:"#/properties/crea\
tedAt/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data.
currency!==void 0&&typeof data.currency!="string"){let err11={instancePath:instancePath+"/currency",schemaPath:"#/proper\
ties/currency/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data.
fee!==void 0&&typeof data.fee!="number"){let err12={instancePath:instancePath+"/fee",schemaPath:"#/properties/fee/type",
keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data.status!==void 0&&
typeof data.status!="string"){let err13={instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data.transactionId!==void 0&&
typeof data.transactionId!="string"){let err14={instancePath:instancePath+"/transactionId",schemaPath:"#/properties/tran\
sactionId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data.
withdrawDetails!==void 0){let data6=data.withdrawDetails;if(!(data6&&typeof data6=="object"&&!Array.isArray(data6))){let err15={
instancePath:instancePath+"/withdrawDetails",schemaPath:"#/properties/withdrawDetails/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}else{let err16={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate46.errors=
vErrors,errors===0}validate46.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var depositHistoryResponse200=validate47;function validate47(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate47.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(data0&&
typeof data0=="object"&&!Array.isArray(data0)){if(data0.currency===void 0){let err0={instancePath:instancePath+"/"+i0,schemaPath:"\
#/items/required",keyword:"required",params:{missingProperty:"currency"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data0.transactionId===void 0){let err1={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"\
required",params:{missingProperty:"transactionId"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data0.amount===
void 0){let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"\
amount"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0.fee===void 0){let err3={instancePath:instancePath+
"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"fee"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}if(data0.status===void 0){let err4={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"\
required",params:{missingProperty:"status"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}for(let key0 in data0)
if(!(key0==="amount"||key0==="completedAt"||key0==="currency"||key0==="fee"||key0==="status"||key0==="transactionId")){let err5={
instancePath:instancePath+"/"+i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data0.amount!==void 0&&typeof data0.amount!="number"){let err6={
instancePath:instancePath+"/"+i0+"/amount",schemaPath:"#/items/properties/amount/type",keyword:"type",params:{type:"numb\
er"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data0.completedAt!==void 0&&typeof data0.completedAt!=
"string"){let err7={instancePath:instancePath+"/"+i0+"/completedAt",schemaPath:"#/items/properties/completedAt/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data0.currency!==void 0&&typeof data0.
currency!="string"){let err8={instancePath:instancePath+"/"+i0+"/currency",schemaPath:"#/items/properties/currency/type",
keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data0.fee!==void 0&&
typeof data0.fee!="number"){let err9={instancePath:instancePath+"/"+i0+"/fee",schemaPath:"#/items/properties/fee/type",keyword:"\
type",params:{type:"number"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data0.status!==void 0&&typeof data0.
status!="string"){let err10={instancePath:instancePath+"/"+i0+"/status",schemaPath:"#/items/properties/status/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data0.transactionId!==void 0&&
typeof data0.transactionId!="string"){let err11={instancePath:instancePath+"/"+i0+"/transactionId",schemaPath:"#/items/p\
roperties/transactionId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),
errors++}}else{let err12={instancePath:instancePath+"/"+i0,schemaPath:"#/items/type",keyword:"type",params:{type:"object"}};
vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{let err13={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate47.errors=vErrors,
errors===0}validate47.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};var getCurrenciesResponse200=validate48;function validate48(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate48.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0],_errs2=errors,
valid2=!1,_errs3=errors;if(typeof data0!="string"){let err0={instancePath:instancePath+"/"+i0,schemaPath:"#/items/anyOf/\
0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs3===
errors;valid2=valid2||_valid0;let _errs5=errors;if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){let err1={instancePath:instancePath+
"/"+i0,schemaPath:"#/items/anyOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}var _valid0=_errs5===errors;if(valid2=valid2||_valid0,valid2)errors=_errs2,vErrors!==null&&(_errs2?vErrors.
length=_errs2:vErrors=null);else{let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/items/anyOf",keyword:"anyOf",params:{}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{let err3={instancePath,schemaPath:"#/type",keyword:"typ\
e",params:{type:"array"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate48.errors=vErrors,errors===
0}validate48.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};

export const contract: Contract = {
  credentials: ["x-api-key", "x-api-secret"],
  operations: [{
    id: "getAccounts",
    method: "GET",
    path: "/api/v1/accounts",
    isAnonymous: false,
    parameters: {},
    request: "getAccountsRequest",
    responses: {
      "200": "getAccountsResponse200",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "createAccount",
    method: "POST",
    path: "/api/v1/accounts",
    isAnonymous: false,
    parameters: {},
    request: "createAccountRequest",
    responses: {
      "201": "createAccountResponse201",
      "400": "getAccountsResponse401",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "404": "getAccountsResponse401",
      "409": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "getAccountByCurrency",
    method: "GET",
    path: "/api/v1/accounts/currency/{currency}",
    isAnonymous: false,
    parameters: {},
    request: "getAccountByCurrencyRequest",
    responses: {
      "200": "createAccountResponse201",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "404": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "getAccount",
    method: "GET",
    path: "/api/v1/accounts/{accountId}",
    isAnonymous: false,
    parameters: {},
    request: "getAccountRequest",
    responses: {
      "200": "createAccountResponse201",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "404": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "getBeneficiaries",
    method: "GET",
    path: "/api/v1/beneficiaries",
    isAnonymous: false,
    parameters: {},
    request: "getBeneficiariesRequest",
    responses: {
      "200": "getBeneficiariesResponse200",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "createWithdrawal",
    method: "POST",
    path: "/api/v1/beneficiaries/withdrawals",
    isAnonymous: false,
    parameters: {},
    request: "createWithdrawalRequest",
    responses: {
      "201": "createWithdrawalResponse201",
      "400": "getAccountsResponse401",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "404": "getAccountsResponse401",
      "409": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "getBeneficiary",
    method: "GET",
    path: "/api/v1/beneficiaries/{beneficiaryId}",
    isAnonymous: false,
    parameters: {},
    request: "getBeneficiaryRequest",
    responses: {
      "200": "getBeneficiaryResponse200",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "404": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "getDeposit",
    method: "GET",
    path: "/api/v1/deposits/{transactionId}",
    isAnonymous: false,
    parameters: {},
    request: "getDepositRequest",
    responses: {
      "200": "getDepositResponse200",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "404": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "tradeHistory",
    method: "GET",
    path: "/api/v1/trades",
    isAnonymous: false,
    parameters: {
      "query.page": {
        type: "number",
      },
      "query.size": {
        type: "number",
      },
    },
    request: "tradeHistoryRequest",
    responses: {
      "200": "tradeHistoryResponse200",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "getQuote",
    method: "POST",
    path: "/api/v1/trades/quote",
    isAnonymous: false,
    parameters: {},
    request: "getQuoteRequest",
    responses: {
      "200": "getQuoteResponse200",
      "400": "getAccountsResponse401",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "confirmQuote",
    method: "POST",
    path: "/api/v1/trades/quote/confirm",
    isAnonymous: false,
    parameters: {},
    request: "confirmQuoteRequest",
    responses: {
      "200": "confirmQuoteResponse200",
      "400": "getAccountsResponse401",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "409": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "getTrade",
    method: "GET",
    path: "/api/v1/trades/{transactionId}",
    isAnonymous: false,
    parameters: {},
    request: "getDepositRequest",
    responses: {
      "200": "confirmQuoteResponse200",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "404": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "getWallets",
    method: "GET",
    path: "/api/v1/wallets",
    isAnonymous: false,
    parameters: {},
    request: "getWalletsRequest",
    responses: {
      "200": "getWalletsResponse200",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "getWallet",
    method: "GET",
    path: "/api/v1/wallets/{walletId}",
    isAnonymous: false,
    parameters: {},
    request: "getWalletRequest",
    responses: {
      "200": "getWalletResponse200",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "404": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "getWithdrawHistory",
    method: "GET",
    path: "/api/v1/withdrawals",
    isAnonymous: false,
    parameters: {
      "query.page": {
        type: "number",
      },
      "query.size": {
        type: "number",
      },
    },
    request: "tradeHistoryRequest",
    responses: {
      "200": "getWithdrawHistoryResponse200",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "getWithdraw",
    method: "GET",
    path: "/api/v1/withdrawals/{transactionId}",
    isAnonymous: false,
    parameters: {},
    request: "getDepositRequest",
    responses: {
      "200": "getWithdrawResponse200",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "404": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "depositHistory",
    method: "GET",
    path: "/api/v1/deposits",
    isAnonymous: false,
    parameters: {
      "query.page": {
        type: "number",
      },
      "query.size": {
        type: "number",
      },
    },
    request: "tradeHistoryRequest",
    responses: {
      "200": "depositHistoryResponse200",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }, {
    id: "getCurrencies",
    method: "GET",
    path: "/api/v1/currencies",
    isAnonymous: false,
    parameters: {},
    request: "getAccountsRequest",
    responses: {
      "200": "getCurrenciesResponse200",
      "401": "getAccountsResponse401",
      "403": "getAccountsResponse401",
      "500": "getAccountsResponse401",
    },
  }],
  shapes: {
    getAccountsRequest: { validate: getAccountsRequest, members: {} },
    getAccountsResponse200: { validate: getAccountsResponse200, members: {
      "[].balance": {},
      "[].currency": {},
      "[].id": {},
      "[].lockedBalance": {},
    }, decimals: ["balance", "lockedBalance"] },
    getAccountsResponse401: { validate: getAccountsResponse401, members: {
      code: {},
      message: {},
      httpStatus: {},
      requestId: {},
      timestamp: {},
      errors: {},
      "errors[].field": {},
      "errors[].message": {},
    } },
    createAccountRequest: { validate: createAccountRequest, members: {
      "body.currency": {},
    } },
    createAccountResponse201: { validate: createAccountResponse201, members: {
      balance: {},
      currency: {},
      id: {},
      lockedBalance: {},
    }, decimals: ["balance", "lockedBalance"] },
    getAccountByCurrencyRequest: { validate: getAccountByCurrencyRequest, members: {} },
    getAccountRequest: { validate: getAccountRequest, members: {} },
    getBeneficiariesRequest: { validate: getBeneficiariesRequest, members: {} },
    getBeneficiariesResponse200: { validate: getBeneficiariesResponse200, members: {
      "[].createdAt": {},
      "[].currency": {},
      "[].id": {},
      "[].nickname": {},
      "[].withdrawFormDetails": {},
    } },
    createWithdrawalRequest: { validate: createWithdrawalRequest, members: {
      "body.amount": {},
      "body.beneficiaryId": {},
    }, decimals: ["amount"] },
    createWithdrawalResponse201: { validate: createWithdrawalResponse201, members: {
      status: {
        values: ["PENDING", "ACCEPTED", "AWAITING_CONFIRMATION", "PROCESSING", "COMPLIANCE_PENDING", "COMPLETED", "FAILED", "CANCELLED", "REVERSED"],
      },
      transactionId: {},
    } },
    getBeneficiaryRequest: { validate: getBeneficiaryRequest, members: {} },
    getBeneficiaryResponse200: { validate: getBeneficiaryResponse200, members: {
      createdAt: {},
      currency: {},
      id: {},
      nickname: {},
      withdrawFormDetails: {},
    } },
    getDepositRequest: { validate: getDepositRequest, members: {} },
    getDepositResponse200: { validate: getDepositResponse200, members: {
      amount: {},
      completedAt: {},
      currency: {},
      fee: {},
      status: {
        values: ["SUBMITTED", "PENDING", "PROCESSING", "COMPLIANCE_PENDING", "COMPLETED", "FAILED", "CANCELLED", "REVERSED"],
      },
      transactionId: {},
    }, decimals: ["amount", "fee"] },
    tradeHistoryRequest: { validate: tradeHistoryRequest, members: {} },
    tradeHistoryResponse200: { validate: tradeHistoryResponse200, members: {
      "[].completedAt": {},
      "[].createdAt": {},
      "[].fills": {},
      "[].fills[].createdAt": {},
      "[].fills[].fromCurrency": {},
      "[].fills[].fromCurrencyAmount": {},
      "[].fills[].modifiedAt": {},
      "[].fills[].status": {
        values: ["COMPLETED", "REVERSED"],
      },
      "[].fills[].toCurrency": {},
      "[].fills[].toCurrencyAmount": {},
      "[].fills[].transactionId": {},
      "[].fromAmount": {},
      "[].fromCurrency": {},
      "[].isRateInverted": {},
      "[].isRfq": {},
      "[].rate": {},
      "[].status": {
        values: ["PENDING", "COMPLETED", "CANCELLED", "REVERSED"],
      },
      "[].toAmount": {},
      "[].toCurrency": {},
      "[].transactionId": {},
    }, decimals: ["fromCurrencyAmount", "toCurrencyAmount", "fromAmount", "rate", "toAmount"] },
    getQuoteRequest: { validate: getQuoteRequest, members: {
      "body.fromAmount": {},
      "body.toAmount": {},
      "body.fromCurrency": {},
      "body.quoteIntent": {
        values: ["indicative", "client_linked"],
      },
      "body.toCurrency": {},
    }, decimals: ["fromAmount", "toAmount"] },
    getQuoteResponse200: { validate: getQuoteResponse200, members: {
      quoteStr: {
        inferred: true,
      },
      fromAmount: {
        inferred: true,
      },
      toAmount: {
        inferred: true,
      },
      fromCurrency: {
        inferred: true,
      },
      toCurrency: {
        inferred: true,
      },
    }, decimals: ["fromAmount", "toAmount"] },
    confirmQuoteRequest: { validate: confirmQuoteRequest, members: {
      "body.fromAmount": {},
      "body.toAmount": {},
      "body.fromCurrency": {},
      "body.quoteStr": {},
      "body.toCurrency": {},
    }, decimals: ["fromAmount", "toAmount"] },
    confirmQuoteResponse200: { validate: confirmQuoteResponse200, members: {
      completedAt: {},
      createdAt: {},
      fills: {},
      "fills[].createdAt": {},
      "fills[].fromCurrency": {},
      "fills[].fromCurrencyAmount": {},
      "fills[].modifiedAt": {},
      "fills[].status": {
        values: ["COMPLETED", "REVERSED"],
      },
      "fills[].toCurrency": {},
      "fills[].toCurrencyAmount": {},
      "fills[].transactionId": {},
      fromAmount: {},
      fromCurrency: {},
      isRateInverted: {},
      isRfq: {},
      rate: {},
      status: {
        values: ["PENDING", "COMPLETED", "CANCELLED", "REVERSED"],
      },
      toAmount: {},
      toCurrency: {},
      transactionId: {},
    }, decimals: ["fromCurrencyAmount", "toCurrencyAmount", "fromAmount", "rate", "toAmount"] },
    getWalletsRequest: { validate: getWalletsRequest, members: {} },
    getWalletsResponse200: { validate: getWalletsResponse200, members: {
      "[].currency": {},
      "[].depositDetails": {},
      "[].id": {},
      "[].networkName": {},
      "[].paymentMethodType": {},
    } },
    getWalletRequest: { validate: getWalletRequest, members: {} },
    getWalletResponse200: { validate: getWalletResponse200, members: {
      currency: {},
      depositDetails: {},
      id: {},
      networkName: {},
      paymentMethodType: {},
    } },
    getWithdrawHistoryResponse200: { validate: getWithdrawHistoryResponse200, members: {
      "[].amount": {},
      "[].createdAt": {},
      "[].currency": {},
      "[].fee": {},
      "[].status": {
        values: ["PENDING", "ACCEPTED", "AWAITING_CONFIRMATION", "PROCESSING", "COMPLIANCE_PENDING", "COMPLETED", "FAILED", "CANCELLED", "REVERSED"],
      },
      "[].transactionId": {},
      "[].withdrawDetails": {},
    }, decimals: ["amount", "fee"] },
    getWithdrawResponse200: { validate: getWithdrawResponse200, members: {
      amount: {},
      createdAt: {},
      currency: {},
      fee: {},
      status: {
        values: ["PENDING", "ACCEPTED", "AWAITING_CONFIRMATION", "PROCESSING", "COMPLIANCE_PENDING", "COMPLETED", "FAILED", "CANCELLED", "REVERSED"],
      },
      transactionId: {},
      withdrawDetails: {},
    }, decimals: ["amount", "fee"] },
    depositHistoryResponse200: { validate: depositHistoryResponse200, members: {
      "[].amount": {},
      "[].completedAt": {},
      "[].currency": {},
      "[].fee": {},
      "[].status": {
        values: ["SUBMITTED", "PENDING", "PROCESSING", "COMPLIANCE_PENDING", "COMPLETED", "FAILED", "CANCELLED", "REVERSED"],
      },
      "[].transactionId": {},
    }, decimals: ["amount", "fee"] },
    getCurrenciesResponse200: { validate: getCurrenciesResponse200, members: {} },
  },
};
