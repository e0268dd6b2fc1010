// @ts-nocheck Ajv wrote the functions.
// Generated from specs/lumo by `npm run generate`: change the overlay there, not this file.

import type { Contract } from "../contract/module.js";

var loginCompanyRequest=validate20;var formats0=/^[^\s@]+@[^\s@]+$/;function validate20(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate20.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
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
if(data.header!==void 0){let data2=data.header;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))){let err5={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}if(data.body!==void 0){let data3=data.body;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){
if(data3.email===void 0){let err6={instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"re\
quired",params:{missingProperty:"email"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data3.password===
void 0){let err7={instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty:"\
password"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}for(let key2 in data3)if(!(key2==="email"||key2===
"password")){let err8={instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data3.
email!==void 0){let data4=data3.email;if(typeof data4=="string"){if(!formats0.test(data4)){let err9={instancePath:instancePath+
"/body/email",schemaPath:"#/properties/body/properties/email/format",keyword:"format",params:{format:"email"}};vErrors===
null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/body/email",schemaPath:"#/p\
roperties/body/properties/email/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(
err10),errors++}}if(data3.password!==void 0&&typeof data3.password!="string"){let err11={instancePath:instancePath+"/bod\
y/password",schemaPath:"#/properties/body/properties/password/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={instancePath:instancePath+"/body",schemaPath:"#/properties\
/body/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{let err13={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),
errors++}return validate20.errors=vErrors,errors===0}validate20.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var loginCompanyResponse2XX=validate21;var formats4=/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;function validate21(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate21.evaluated;if(evaluated0.
dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&
!Array.isArray(data)){if(data.company===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"company"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.apiKey===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"apiKey"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="apiKey"||key0==="company")){let err2={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.apiKey!==void 0&&typeof data.apiKey!="string"){let err3={instancePath:instancePath+"/apiKey",
schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}if(data.company!==void 0){let data1=data.company;if(data1&&typeof data1=="object"&&!Array.isArray(data1)){
if(data1.id===void 0){let err4={instancePath:instancePath+"/company",schemaPath:"#/properties/company/required",keyword:"\
required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data1.name===void 0){
let err5={instancePath:instancePath+"/company",schemaPath:"#/properties/company/required",keyword:"required",params:{missingProperty:"\
name"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data1.email===void 0){let err6={instancePath:instancePath+
"/company",schemaPath:"#/properties/company/required",keyword:"required",params:{missingProperty:"email"}};vErrors===null?
vErrors=[err6]:vErrors.push(err6),errors++}for(let key1 in data1)if(!(key1==="name"||key1==="email"||key1==="id")){let err7={
instancePath:instancePath+"/company",schemaPath:"#/properties/company/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:key1}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data1.name!==void 0&&typeof data1.
name!="string"){let err8={instancePath:instancePath+"/company/name",schemaPath:"#/properties/company/properties/name/typ\
e",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data1.email!==void 0){
let data3=data1.email;if(typeof data3=="string"){if(!formats0.test(data3)){let err9={instancePath:instancePath+"/company\
/email",schemaPath:"#/properties/company/properties/email/format",keyword:"format",params:{format:"email"}};vErrors===null?
vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/company/email",schemaPath:"#/pro\
perties/company/properties/email/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(
err10),errors++}}if(data1.id!==void 0){let data4=data1.id;if(typeof data4=="string"){if(!formats4.test(data4)){let err11={
instancePath:instancePath+"/company/id",schemaPath:"#/properties/company/properties/id/format",keyword:"format",params:{
format:"uuid"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={instancePath:instancePath+"\
/company/id",schemaPath:"#/properties/company/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err12]:vErrors.push(err12),errors++}}}else{let err13={instancePath:instancePath+"/company",schemaPath:"#/proper\
ties/company/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}}else{
let err14={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err14]:vErrors.
push(err14),errors++}return validate21.errors=vErrors,errors===0}validate21.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
var loginCompanyResponsedefault=validate22;function validate22(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate22.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="error"||key0===
"message"||key0==="statusCode")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.error!==void 0&&typeof data.
error!="string"){let err1={instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.message!==void 0){let data1=data.message,
_errs5=errors,valid1=!1,passing0=null,_errs6=errors;if(typeof data1!="string"){let err2={instancePath:instancePath+"/mes\
sage",schemaPath:"#/properties/message/oneOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}var _valid0=_errs6===errors;_valid0&&(valid1=!0,passing0=0);let _errs8=errors;if(Array.isArray(
data1)){let len0=data1.length;for(let i0=0;i0<len0;i0++)if(typeof data1[i0]!="string"){let err3={instancePath:instancePath+
"/message/"+i0,schemaPath:"#/properties/message/oneOf/1/items/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath:instancePath+"/message",schemaPath:"#/properties\
/message/oneOf/1/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var _valid0=_errs8===
errors;if(_valid0&&valid1?(valid1=!1,passing0=[passing0,1]):_valid0&&(valid1=!0,passing0=1),valid1)errors=_errs5,vErrors!==
null&&(_errs5?vErrors.length=_errs5:vErrors=null);else{let err5={instancePath:instancePath+"/message",schemaPath:"#/prop\
erties/message/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}}if(data.statusCode!==void 0){let data3=data.statusCode;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3))){
let err6={instancePath:instancePath+"/statusCode",schemaPath:"#/properties/statusCode/type",keyword:"type",params:{type:"\
integer"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate22.errors=vErrors,
errors===0}validate22.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getCompanyProfileRequest=validate23;function validate23(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate23.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
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
keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{
let err5={instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{let err6={instancePath,schemaPath:"#/type",keyword:"typ\
e",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate23.errors=vErrors,errors===
0}validate23.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getCompanyProfileResponse2XX=validate24,schema35={
$id:"getCompanyProfileResponse2XX",type:"object",required:["id","name","email","isActive"],properties:{name:{type:"strin\
g"},contactEmail:{type:["string","null"],format:"email"},contactTelegram:{type:["string","null"]},depositForwardAddress:{
type:["string","null"]},email:{type:"string",format:"email"},id:{type:"string",format:"uuid"},isActive:{type:"boolean"},
webhookUrl:{type:["string","null"]}},additionalProperties:!1};function validate24(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate24.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(
data)){if(data.id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"i\
d"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.name===void 0){let err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
if(data.email===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"email"}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.isActive===void 0){let err3={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"isActive"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
for(let key0 in data)if(!(key0==="name"||key0==="contactEmail"||key0==="contactTelegram"||key0==="depositForwardAddress"||
key0==="email"||key0==="id"||key0==="isActive"||key0==="webhookUrl")){let err4={instancePath,schemaPath:"#/additionalPro\
perties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err4]:vErrors.push(err4),
errors++}if(data.name!==void 0&&typeof data.name!="string"){let err5={instancePath:instancePath+"/name",schemaPath:"#/pr\
operties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.
contactEmail!==void 0){let data1=data.contactEmail;if(typeof data1!="string"&&data1!==null){let err6={instancePath:instancePath+
"/contactEmail",schemaPath:"#/properties/contactEmail/type",keyword:"type",params:{type:schema35.properties.contactEmail.
type}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(typeof data1=="string"&&!formats0.test(data1)){let err7={
instancePath:instancePath+"/contactEmail",schemaPath:"#/properties/contactEmail/format",keyword:"format",params:{format:"\
email"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.contactTelegram!==void 0){let data2=data.contactTelegram;
if(typeof data2!="string"&&data2!==null){let err8={instancePath:instancePath+"/contactTelegram",schemaPath:"#/properties\
/contactTelegram/type",keyword:"type",params:{type:schema35.properties.contactTelegram.type}};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}}if(data.depositForwardAddress!==void 0){let data3=data.depositForwardAddress;if(typeof data3!=
"string"&&data3!==null){let err9={instancePath:instancePath+"/depositForwardAddress",schemaPath:"#/properties/depositFor\
wardAddress/type",keyword:"type",params:{type:schema35.properties.depositForwardAddress.type}};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}}if(data.email!==void 0){let data4=data.email;if(typeof data4=="string"){if(!formats0.test(data4)){
let err10={instancePath:instancePath+"/email",schemaPath:"#/properties/email/format",keyword:"format",params:{format:"em\
ail"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/email",schemaPath:"\
#/properties/email/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}
if(data.id!==void 0){let data5=data.id;if(typeof data5=="string"){if(!formats4.test(data5)){let err12={instancePath:instancePath+
"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format:"uuid"}};vErrors===null?vErrors=[err12]:vErrors.
push(err12),errors++}}else{let err13={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.isActive!==void 0&&typeof data.isActive!=
"boolean"){let err14={instancePath:instancePath+"/isActive",schemaPath:"#/properties/isActive/type",keyword:"type",params:{
type:"boolean"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data.webhookUrl!==void 0){let data7=data.
webhookUrl;if(typeof data7!="string"&&data7!==null){let err15={instancePath:instancePath+"/webhookUrl",schemaPath:"#/pro\
perties/webhookUrl/type",keyword:"type",params:{type:schema35.properties.webhookUrl.type}};vErrors===null?vErrors=[err15]:
vErrors.push(err15),errors++}}}else{let err16={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err16]:vErrors.push(err16),errors++}return validate24.errors=vErrors,errors===0}validate24.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};var updateCompanyProfileRequest=validate25,schema36={$id:"updateCompanyProfileRequest",
type:"object",properties:{path:{type:"object",properties:{},required:[]},query:{type:"object",properties:{},required:[],
additionalProperties:!1},header:{type:"object",properties:{},required:["x-api-key"]},body:{type:"object",properties:{contactEmail:{
type:["string","null"],format:"email"},contactTelegram:{type:["string","null"]},webhookUrl:{type:["string","null"]},depositForwardAddress:{
type:["string","null"]}},additionalProperties:!1}},required:["body"],additionalProperties:!1};function validate25(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate25.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&
typeof data=="object"&&!Array.isArray(data)){if(data.body===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"body"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)
if(!(key0==="path"||key0==="query"||key0==="header"||key0==="body")){let err1={instancePath,schemaPath:"#/additionalProp\
erties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}if(data.path!==void 0){let data0=data.path;if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){let err2={
instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}}if(data.query!==void 0){let data1=data.query;if(data1&&typeof data1=="object"&&
!Array.isArray(data1))for(let key1 in data1){let err3={instancePath:instancePath+"/query",schemaPath:"#/properties/query\
/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}else{let err4={instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",
params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.header!==void 0){let data2=data.
header;if(data2&&typeof data2=="object"&&!Array.isArray(data2)){if(data2["x-api-key"]===void 0){let err5={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?
vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/header",schemaPath:"#/properties/\
header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.body!==
void 0){let data3=data.body;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){for(let key2 in data3)if(!(key2==="\
contactEmail"||key2==="contactTelegram"||key2==="webhookUrl"||key2==="depositForwardAddress")){let err7={instancePath:instancePath+
"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data3.contactEmail!==void 0){let data4=data3.contactEmail;if(typeof data4!=
"string"&&data4!==null){let err8={instancePath:instancePath+"/body/contactEmail",schemaPath:"#/properties/body/propertie\
s/contactEmail/type",keyword:"type",params:{type:schema36.properties.body.properties.contactEmail.type}};vErrors===null?
vErrors=[err8]:vErrors.push(err8),errors++}if(typeof data4=="string"&&!formats0.test(data4)){let err9={instancePath:instancePath+
"/body/contactEmail",schemaPath:"#/properties/body/properties/contactEmail/format",keyword:"format",params:{format:"emai\
l"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data3.contactTelegram!==void 0){let data5=data3.contactTelegram;
if(typeof data5!="string"&&data5!==null){let err10={instancePath:instancePath+"/body/contactTelegram",schemaPath:"#/prop\
erties/body/properties/contactTelegram/type",keyword:"type",params:{type:schema36.properties.body.properties.contactTelegram.
type}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data3.webhookUrl!==void 0){let data6=data3.webhookUrl;
if(typeof data6!="string"&&data6!==null){let err11={instancePath:instancePath+"/body/webhookUrl",schemaPath:"#/propertie\
s/body/properties/webhookUrl/type",keyword:"type",params:{type:schema36.properties.body.properties.webhookUrl.type}};vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data3.depositForwardAddress!==void 0){let data7=data3.depositForwardAddress;
if(typeof data7!="string"&&data7!==null){let err12={instancePath:instancePath+"/body/depositForwardAddress",schemaPath:"\
#/properties/body/properties/depositForwardAddress/type",keyword:"type",params:{type:schema36.properties.body.properties.
depositForwardAddress.type}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{let err13={instancePath:instancePath+
"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.
push(err13),errors++}}}else{let err14={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err14]:vErrors.push(err14),errors++}return validate25.errors=vErrors,errors===0}validate25.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};var regenerateCompanyApiKeyResponse2XX=validate26;function validate26(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate26.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(key0!=="apiKey"){let err0={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.apiKey!==void 0&&typeof data.apiKey!="string"){let err1={instancePath:instancePath+
"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}return validate26.errors=vErrors,errors===0}validate26.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var listDisputesResponse2XX=validate27,schema38={$id:"listDisputesResponse2XX",type:"array",items:{type:"\
object",required:["id","orderId","status","reason","createdAt","updatedAt"],properties:{adminComment:{type:["string","nu\
ll"]},createdAt:{type:"string",format:"date-time"},id:{type:"string",format:"uuid"},orderId:{type:"string",format:"uuid"},
reason:{type:"string"},refundAmount:{type:["number","null"]},resolution:{oneOf:[{type:"string"},{type:"null"}]},resolvedAt:{
type:["string","null"],format:"date-time"},resolvedBy:{type:["string","null"]},status:{type:"string"},updatedAt:{type:"s\
tring",format:"date-time"}},additionalProperties:!1}},func1=Object.prototype.hasOwnProperty,formats14=/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
function validate27(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate27.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(data0&&
typeof data0=="object"&&!Array.isArray(data0)){if(data0.id===void 0){let err0={instancePath:instancePath+"/"+i0,schemaPath:"\
#/items/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data0.orderId===void 0){let err1={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{
missingProperty:"orderId"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data0.status===void 0){let err2={
instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"status"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0.reason===void 0){let err3={instancePath:instancePath+"/"+i0,schemaPath:"\
#/items/required",keyword:"required",params:{missingProperty:"reason"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}if(data0.createdAt===void 0){let err4={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"\
required",params:{missingProperty:"createdAt"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data0.updatedAt===
void 0){let err5={instancePath:instancePath+"/"+i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"\
updatedAt"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}for(let key0 in data0)if(!func1.call(schema38.items.
properties,key0)){let err6={instancePath:instancePath+"/"+i0,schemaPath:"#/items/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data0.adminComment!==
void 0){let data1=data0.adminComment;if(typeof data1!="string"&&data1!==null){let err7={instancePath:instancePath+"/"+i0+
"/adminComment",schemaPath:"#/items/properties/adminComment/type",keyword:"type",params:{type:schema38.items.properties.
adminComment.type}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data0.createdAt!==void 0){let data2=data0.
createdAt;if(typeof data2=="string"){if(!formats14.test(data2)){let err8={instancePath:instancePath+"/"+i0+"/createdAt",
schemaPath:"#/items/properties/createdAt/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+"/"+i0+"/createdAt",schemaPath:"#/items/properties\
/createdAt/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data0.
id!==void 0){let data3=data0.id;if(typeof data3=="string"){if(!formats4.test(data3)){let err10={instancePath:instancePath+
"/"+i0+"/id",schemaPath:"#/items/properties/id/format",keyword:"format",params:{format:"uuid"}};vErrors===null?vErrors=[
err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/"+i0+"/id",schemaPath:"#/items/properti\
es/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data0.
orderId!==void 0){let data4=data0.orderId;if(typeof data4=="string"){if(!formats4.test(data4)){let err12={instancePath:instancePath+
"/"+i0+"/orderId",schemaPath:"#/items/properties/orderId/format",keyword:"format",params:{format:"uuid"}};vErrors===null?
vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/"+i0+"/orderId",schemaPath:"#/\
items/properties/orderId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),
errors++}}if(data0.reason!==void 0&&typeof data0.reason!="string"){let err14={instancePath:instancePath+"/"+i0+"/reason",
schemaPath:"#/items/properties/reason/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err14]:vErrors.
push(err14),errors++}if(data0.refundAmount!==void 0){let data6=data0.refundAmount;if(typeof data6!="number"&&data6!==null){
let err15={instancePath:instancePath+"/"+i0+"/refundAmount",schemaPath:"#/items/properties/refundAmount/type",keyword:"t\
ype",params:{type:schema38.items.properties.refundAmount.type}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}
if(data0.resolution!==void 0){let data7=data0.resolution,_errs17=errors,valid3=!1,passing0=null,_errs18=errors;if(typeof data7!=
"string"){let err16={instancePath:instancePath+"/"+i0+"/resolution",schemaPath:"#/items/properties/resolution/oneOf/0/ty\
pe",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}var _valid0=_errs18===
errors;_valid0&&(valid3=!0,passing0=0);let _errs20=errors;if(data7!==null){let err17={instancePath:instancePath+"/"+i0+"\
/resolution",schemaPath:"#/items/properties/resolution/oneOf/1/type",keyword:"type",params:{type:"null"}};vErrors===null?
vErrors=[err17]:vErrors.push(err17),errors++}var _valid0=_errs20===errors;if(_valid0&&valid3?(valid3=!1,passing0=[passing0,
1]):_valid0&&(valid3=!0,passing0=1),valid3)errors=_errs17,vErrors!==null&&(_errs17?vErrors.length=_errs17:vErrors=null);else{
let err18={instancePath:instancePath+"/"+i0+"/resolution",schemaPath:"#/items/properties/resolution/oneOf",keyword:"oneO\
f",params:{passingSchemas:passing0}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}if(data0.resolvedAt!==
void 0){let data8=data0.resolvedAt;if(typeof data8!="string"&&data8!==null){let err19={instancePath:instancePath+"/"+i0+
"/resolvedAt",schemaPath:"#/items/properties/resolvedAt/type",keyword:"type",params:{type:schema38.items.properties.resolvedAt.
type}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}if(typeof data8=="string"&&!formats14.test(data8)){let err20={
instancePath:instancePath+"/"+i0+"/resolvedAt",schemaPath:"#/items/properties/resolvedAt/format",keyword:"format",params:{
format:"date-time"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}if(data0.resolvedBy!==void 0){let data9=data0.
resolvedBy;if(typeof data9!="string"&&data9!==null){let err21={instancePath:instancePath+"/"+i0+"/resolvedBy",schemaPath:"\
#/items/properties/resolvedBy/type",keyword:"type",params:{type:schema38.items.properties.resolvedBy.type}};vErrors===null?
vErrors=[err21]:vErrors.push(err21),errors++}}if(data0.status!==void 0&&typeof data0.status!="string"){let err22={instancePath:instancePath+
"/"+i0+"/status",schemaPath:"#/items/properties/status/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err22]:vErrors.push(err22),errors++}if(data0.updatedAt!==void 0){let data11=data0.updatedAt;if(typeof data11=="string"){
if(!formats14.test(data11)){let err23={instancePath:instancePath+"/"+i0+"/updatedAt",schemaPath:"#/items/properties/upda\
tedAt/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}else{
let err24={instancePath:instancePath+"/"+i0+"/updatedAt",schemaPath:"#/items/properties/updatedAt/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}}else{let err25={instancePath:instancePath+
"/"+i0,schemaPath:"#/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),
errors++}}}else{let err26={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=
[err26]:vErrors.push(err26),errors++}return validate27.errors=vErrors,errors===0}validate27.evaluated={items:!0,dynamicProps:!1,
dynamicItems:!1};var listOrdersRequest=validate28,schema39={$id:"listOrdersRequest",type:"object",properties:{path:{type:"\
object",properties:{},required:[]},query:{type:"object",properties:{status:{type:"string",anyOf:[{type:"string",enum:["c\
reated","in_progress","success","failed","disputed"]},{type:"string"}]},limit:{type:"integer"},offset:{type:"integer",minimum:0}},
required:[],additionalProperties:!1},header:{type:"object",properties:{},required:["x-api-key"]}},required:[],additionalProperties:!1};
function validate28(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate28.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.
path;if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){let err1={instancePath:instancePath+"/path",schemaPath:"\
#/properties/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}
if(data.query!==void 0){let data1=data.query;if(data1&&typeof data1=="object"&&!Array.isArray(data1)){for(let key1 in data1)
if(!(key1==="status"||key1==="limit"||key1==="offset")){let err2={instancePath:instancePath+"/query",schemaPath:"#/prope\
rties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}if(data1.status!==void 0){let data2=data1.status;if(typeof data2!="string"){let err3={
instancePath:instancePath+"/query/status",schemaPath:"#/properties/query/properties/status/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}let _errs9=errors,valid2=!1,_errs10=errors;if(typeof data2!=
"string"){let err4={instancePath:instancePath+"/query/status",schemaPath:"#/properties/query/properties/status/anyOf/0/t\
ype",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(!(data2==="crea\
ted"||data2==="in_progress"||data2==="success"||data2==="failed"||data2==="disputed")){let err5={instancePath:instancePath+
"/query/status",schemaPath:"#/properties/query/properties/status/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema39.
properties.query.properties.status.anyOf[0].enum}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var _valid0=_errs10===
errors;valid2=valid2||_valid0;let _errs12=errors;if(typeof data2!="string"){let err6={instancePath:instancePath+"/query/\
status",schemaPath:"#/properties/query/properties/status/anyOf/1/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs12===errors;if(valid2=valid2||_valid0,valid2)errors=_errs9,
vErrors!==null&&(_errs9?vErrors.length=_errs9:vErrors=null);else{let err7={instancePath:instancePath+"/query/status",schemaPath:"\
#/properties/query/properties/status/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}}if(data1.limit!==void 0){let data3=data1.limit;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3))){let err8={
instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{type:"\
integer"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data1.offset!==void 0){let data4=data1.offset;if(!(typeof data4==
"number"&&!(data4%1)&&!isNaN(data4))){let err9={instancePath:instancePath+"/query/offset",schemaPath:"#/properties/query\
/properties/offset/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}
if(typeof data4=="number"&&(data4<0||isNaN(data4))){let err10={instancePath:instancePath+"/query/offset",schemaPath:"#/p\
roperties/query/properties/offset/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err10]:
vErrors.push(err10),errors++}}}else{let err11={instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.header!==void 0){let data5=data.
header;if(data5&&typeof data5=="object"&&!Array.isArray(data5)){if(data5["x-api-key"]===void 0){let err12={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?
vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/header",schemaPath:"#/properti\
es/header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}}else{
let err14={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err14]:vErrors.
push(err14),errors++}return validate28.errors=vErrors,errors===0}validate28.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
var listOrdersResponse2XX=validate29,schema40={$id:"listOrdersResponse2XX",type:"object",properties:{orders:{type:"array",
items:{type:"object",properties:{amountRub:{type:"number"},amountUsdt:{type:"number"},completedAt:{type:"string",format:"\
date-time"},createdAt:{type:"string",format:"date-time"},externalOrderId:{type:"string"},failureReason:{type:"string"},id:{
type:"string",format:"uuid"},merchantName:{type:"string"},paymentUntil:{type:"string",format:"date-time"},status:{type:"\
string"}},required:["id","amountUsdt","amountRub","status","paymentUntil","merchantName","createdAt"],additionalProperties:!1}},
total:{type:"integer"}},required:["orders","total"],additionalProperties:!1};function validate29(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate29.evaluated;if(evaluated0.
dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&
!Array.isArray(data)){if(data.orders===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"orders"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.total===void 0){let err1={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"total"}};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}for(let key0 in data)if(!(key0==="orders"||key0==="total")){let err2={instancePath,schemaPath:"#/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}if(data.orders!==void 0){let data0=data.orders;if(Array.isArray(data0)){let len0=data0.length;for(let i0=0;i0<
len0;i0++){let data1=data0[i0];if(data1&&typeof data1=="object"&&!Array.isArray(data1)){if(data1.id===void 0){let err3={
instancePath:instancePath+"/orders/"+i0,schemaPath:"#/properties/orders/items/required",keyword:"required",params:{missingProperty:"\
id"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data1.amountUsdt===void 0){let err4={instancePath:instancePath+
"/orders/"+i0,schemaPath:"#/properties/orders/items/required",keyword:"required",params:{missingProperty:"amountUsdt"}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data1.amountRub===void 0){let err5={instancePath:instancePath+
"/orders/"+i0,schemaPath:"#/properties/orders/items/required",keyword:"required",params:{missingProperty:"amountRub"}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}if(data1.status===void 0){let err6={instancePath:instancePath+"/orders/"+
i0,schemaPath:"#/properties/orders/items/required",keyword:"required",params:{missingProperty:"status"}};vErrors===null?
vErrors=[err6]:vErrors.push(err6),errors++}if(data1.paymentUntil===void 0){let err7={instancePath:instancePath+"/orders/"+
i0,schemaPath:"#/properties/orders/items/required",keyword:"required",params:{missingProperty:"paymentUntil"}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}if(data1.merchantName===void 0){let err8={instancePath:instancePath+"/or\
ders/"+i0,schemaPath:"#/properties/orders/items/required",keyword:"required",params:{missingProperty:"merchantName"}};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}if(data1.createdAt===void 0){let err9={instancePath:instancePath+"/order\
s/"+i0,schemaPath:"#/properties/orders/items/required",keyword:"required",params:{missingProperty:"createdAt"}};vErrors===
null?vErrors=[err9]:vErrors.push(err9),errors++}for(let key1 in data1)if(!func1.call(schema40.properties.orders.items.properties,
key1)){let err10={instancePath:instancePath+"/orders/"+i0,schemaPath:"#/properties/orders/items/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data1.
amountRub!==void 0&&typeof data1.amountRub!="number"){let err11={instancePath:instancePath+"/orders/"+i0+"/amountRub",schemaPath:"\
#/properties/orders/items/properties/amountRub/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err11]:
vErrors.push(err11),errors++}if(data1.amountUsdt!==void 0&&typeof data1.amountUsdt!="number"){let err12={instancePath:instancePath+
"/orders/"+i0+"/amountUsdt",schemaPath:"#/properties/orders/items/properties/amountUsdt/type",keyword:"type",params:{type:"\
number"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data1.completedAt!==void 0){let data4=data1.completedAt;
if(typeof data4=="string"){if(!formats14.test(data4)){let err13={instancePath:instancePath+"/orders/"+i0+"/completedAt",
schemaPath:"#/properties/orders/items/properties/completedAt/format",keyword:"format",params:{format:"date-time"}};vErrors===
null?vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+"/orders/"+i0+"/completedAt",
schemaPath:"#/properties/orders/items/properties/completedAt/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err14]:vErrors.push(err14),errors++}}if(data1.createdAt!==void 0){let data5=data1.createdAt;if(typeof data5=="s\
tring"){if(!formats14.test(data5)){let err15={instancePath:instancePath+"/orders/"+i0+"/createdAt",schemaPath:"#/propert\
ies/orders/items/properties/createdAt/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err15]:
vErrors.push(err15),errors++}}else{let err16={instancePath:instancePath+"/orders/"+i0+"/createdAt",schemaPath:"#/propert\
ies/orders/items/properties/createdAt/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err16]:vErrors.
push(err16),errors++}}if(data1.externalOrderId!==void 0&&typeof data1.externalOrderId!="string"){let err17={instancePath:instancePath+
"/orders/"+i0+"/externalOrderId",schemaPath:"#/properties/orders/items/properties/externalOrderId/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(data1.failureReason!==void 0&&typeof data1.
failureReason!="string"){let err18={instancePath:instancePath+"/orders/"+i0+"/failureReason",schemaPath:"#/properties/or\
ders/items/properties/failureReason/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err18]:vErrors.
push(err18),errors++}if(data1.id!==void 0){let data8=data1.id;if(typeof data8=="string"){if(!formats4.test(data8)){let err19={
instancePath:instancePath+"/orders/"+i0+"/id",schemaPath:"#/properties/orders/items/properties/id/format",keyword:"forma\
t",params:{format:"uuid"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}else{let err20={instancePath:instancePath+
"/orders/"+i0+"/id",schemaPath:"#/properties/orders/items/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err20]:vErrors.push(err20),errors++}}if(data1.merchantName!==void 0&&typeof data1.merchantName!="string"){
let err21={instancePath:instancePath+"/orders/"+i0+"/merchantName",schemaPath:"#/properties/orders/items/properties/merc\
hantName/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(data1.
paymentUntil!==void 0){let data10=data1.paymentUntil;if(typeof data10=="string"){if(!formats14.test(data10)){let err22={
instancePath:instancePath+"/orders/"+i0+"/paymentUntil",schemaPath:"#/properties/orders/items/properties/paymentUntil/fo\
rmat",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}else{let err23={
instancePath:instancePath+"/orders/"+i0+"/paymentUntil",schemaPath:"#/properties/orders/items/properties/paymentUntil/ty\
pe",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}}if(data1.status!==
void 0&&typeof data1.status!="string"){let err24={instancePath:instancePath+"/orders/"+i0+"/status",schemaPath:"#/proper\
ties/orders/items/properties/status/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err24]:vErrors.
push(err24),errors++}}else{let err25={instancePath:instancePath+"/orders/"+i0,schemaPath:"#/properties/orders/items/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}}else{let err26={instancePath:instancePath+
"/orders",schemaPath:"#/properties/orders/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err26]:vErrors.
push(err26),errors++}}if(data.total!==void 0){let data12=data.total;if(!(typeof data12=="number"&&!(data12%1)&&!isNaN(data12))){
let err27={instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type:"integer"}};
vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}}}else{let err28={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}return validate29.errors=vErrors,
errors===0}validate29.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var acceptOrderRequest=validate30;function validate30(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate30.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.
path;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.id===void 0){let err1={instancePath:instancePath+
"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data0.id!==void 0){let data1=data0.id;if(typeof data1=="string"){if(!formats4.test(
data1)){let err2={instancePath:instancePath+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"form\
at",params:{format:"uuid"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+
"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}}}else{let err4={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.query!==void 0){
let data2=data.query;if(data2&&typeof data2=="object"&&!Array.isArray(data2))for(let key1 in data2){let err5={instancePath:instancePath+
"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}else{let err6={instancePath:instancePath+"/query",schemaPath:"\
#/properties/query/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}
if(data.header!==void 0){let data3=data.header;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3["x-api-\
key"]===void 0){let err7={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"require\
d",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data3["idempotency\
-key"]!==void 0&&typeof data3["idempotency-key"]!="string"){let err8={instancePath:instancePath+"/header/idempotency-key",
schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+"/header",schemaPath:"#/properties/header/t\
ype",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}}else{let err10={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}return validate30.errors=vErrors,errors===0}validate30.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var acceptOrderResponse2XX=validate31,
schema42={$id:"acceptOrderResponse2XX",type:"object",properties:{amountRub:{type:"number"},amountUsdt:{type:"number"},completedAt:{
type:"string",format:"date-time"},createdAt:{type:"string",format:"date-time"},externalOrderId:{type:"string"},failureReason:{
type:"string"},id:{type:"string",format:"uuid"},merchantName:{type:"string"},paymentUntil:{type:"string",format:"date-ti\
me"},status:{type:"string"}},required:["id","amountUsdt","amountRub","status","paymentUntil","merchantName","createdAt"],
additionalProperties:!1};function validate31(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate31.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.amountUsdt===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"amountUsdt"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.amountRub===void 0){let err2={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"amountRub"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.status===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"status"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.paymentUntil===void 0){let err4={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"paymentUntil"}};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}if(data.merchantName===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"merchantName"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.createdAt===
void 0){let err6={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"createdAt"}};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}for(let key0 in data)if(!func1.call(schema42.properties,key0)){let err7={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.amountRub!==void 0&&typeof data.amountRub!="number"){let err8={instancePath:instancePath+
"/amountRub",schemaPath:"#/properties/amountRub/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}if(data.amountUsdt!==void 0&&typeof data.amountUsdt!="number"){let err9={instancePath:instancePath+
"/amountUsdt",schemaPath:"#/properties/amountUsdt/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}if(data.completedAt!==void 0){let data2=data.completedAt;if(typeof data2=="string"){if(!formats14.
test(data2)){let err10={instancePath:instancePath+"/completedAt",schemaPath:"#/properties/completedAt/format",keyword:"f\
ormat",params:{format:"date-time"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+
"/completedAt",schemaPath:"#/properties/completedAt/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err11]:vErrors.push(err11),errors++}}if(data.createdAt!==void 0){let data3=data.createdAt;if(typeof data3=="string"){if(!formats14.
test(data3)){let err12={instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/format",keyword:"forma\
t",params:{format:"date-time"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+
"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err13]:
vErrors.push(err13),errors++}}if(data.externalOrderId!==void 0&&typeof data.externalOrderId!="string"){let err14={instancePath:instancePath+
"/externalOrderId",schemaPath:"#/properties/externalOrderId/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err14]:vErrors.push(err14),errors++}if(data.failureReason!==void 0&&typeof data.failureReason!="string"){let err15={
instancePath:instancePath+"/failureReason",schemaPath:"#/properties/failureReason/type",keyword:"type",params:{type:"str\
ing"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data.id!==void 0){let data6=data.id;if(typeof data6==
"string"){if(!formats4.test(data6)){let err16={instancePath:instancePath+"/id",schemaPath:"#/properties/id/format",keyword:"\
format",params:{format:"uuid"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{let err17={instancePath:instancePath+
"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err17]:vErrors.push(
err17),errors++}}if(data.merchantName!==void 0&&typeof data.merchantName!="string"){let err18={instancePath:instancePath+
"/merchantName",schemaPath:"#/properties/merchantName/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err18]:vErrors.push(err18),errors++}if(data.paymentUntil!==void 0){let data8=data.paymentUntil;if(typeof data8=="string"){
if(!formats14.test(data8)){let err19={instancePath:instancePath+"/paymentUntil",schemaPath:"#/properties/paymentUntil/fo\
rmat",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}else{let err20={
instancePath:instancePath+"/paymentUntil",schemaPath:"#/properties/paymentUntil/type",keyword:"type",params:{type:"strin\
g"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}if(data.status!==void 0&&typeof data.status!="string"){
let err21={instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}else{let err22={instancePath,schemaPath:"#/type",keyword:"t\
ype",params:{type:"object"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}return validate31.errors=vErrors,
errors===0}validate31.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var prepareOrderRequest=validate32;function validate32(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate32.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
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
d",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}}if(data.body!==void 0){let data3=data.body;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){
if(data3.qrCode===void 0){let err7={instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"r\
equired",params:{missingProperty:"qrCode"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}for(let key2 in data3)
if(!(key2==="externalOrderId"||key2==="qrCode")){let err8={instancePath:instancePath+"/body",schemaPath:"#/properties/bo\
dy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}if(data3.externalOrderId!==void 0&&typeof data3.externalOrderId!="string"){let err9={instancePath:instancePath+
"/body/externalOrderId",schemaPath:"#/properties/body/properties/externalOrderId/type",keyword:"type",params:{type:"stri\
ng"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data3.qrCode!==void 0&&typeof data3.qrCode!="string"){
let err10={instancePath:instancePath+"/body/qrCode",schemaPath:"#/properties/body/properties/qrCode/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+
"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.
push(err11),errors++}}}else{let err12={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err12]:vErrors.push(err12),errors++}return validate32.errors=vErrors,errors===0}validate32.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};var prepareOrderResponse2XX=validate33;function validate33(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate33.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.amountRub===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
amountRub"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.amountUsdt===void 0){let err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"amountUsdt"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.rate===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
rate"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.expiresAt===void 0){let err4={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"expiresAt"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}
if(data.isBalanceSufficient===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
isBalanceSufficient"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.merchantName===void 0){let err6={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"merchantName"}};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}for(let key0 in data)if(!(key0==="amountRub"||key0==="amountUsdt"||key0==="expiresAt"||
key0==="id"||key0==="isBalanceSufficient"||key0==="merchantName"||key0==="rate")){let err7={instancePath,schemaPath:"#/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}if(data.amountRub!==void 0&&typeof data.amountRub!="number"){let err8={instancePath:instancePath+"/a\
mountRub",schemaPath:"#/properties/amountRub/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}if(data.amountUsdt!==void 0&&typeof data.amountUsdt!="number"){let err9={instancePath:instancePath+
"/amountUsdt",schemaPath:"#/properties/amountUsdt/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}if(data.expiresAt!==void 0){let data2=data.expiresAt;if(typeof data2=="string"){if(!formats14.
test(data2)){let err10={instancePath:instancePath+"/expiresAt",schemaPath:"#/properties/expiresAt/format",keyword:"forma\
t",params:{format:"date-time"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+
"/expiresAt",schemaPath:"#/properties/expiresAt/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:
vErrors.push(err11),errors++}}if(data.id!==void 0){let data3=data.id;if(typeof data3=="string"){if(!formats4.test(data3)){
let err12={instancePath:instancePath+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format:"uuid"}};
vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/id",schemaPath:"\
#/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}
if(data.isBalanceSufficient!==void 0&&typeof data.isBalanceSufficient!="boolean"){let err14={instancePath:instancePath+"\
/isBalanceSufficient",schemaPath:"#/properties/isBalanceSufficient/type",keyword:"type",params:{type:"boolean"}};vErrors===
null?vErrors=[err14]:vErrors.push(err14),errors++}if(data.merchantName!==void 0&&typeof data.merchantName!="string"){let err15={
instancePath:instancePath+"/merchantName",schemaPath:"#/properties/merchantName/type",keyword:"type",params:{type:"strin\
g"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data.rate!==void 0&&typeof data.rate!="number"){let err16={
instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/type",keyword:"type",params:{type:"number"}};vErrors===null?
vErrors=[err16]:vErrors.push(err16),errors++}}else{let err17={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}return validate33.errors=vErrors,errors===0}validate33.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getOrderRequest=validate34;function validate34(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate34.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.
path;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.id===void 0){let err1={instancePath:instancePath+
"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data0.id!==void 0){let data1=data0.id;if(typeof data1=="string"){if(!formats4.test(
data1)){let err2={instancePath:instancePath+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"form\
at",params:{format:"uuid"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+
"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}}}else{let err4={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.query!==void 0){
let data2=data.query;if(data2&&typeof data2=="object"&&!Array.isArray(data2))for(let key1 in data2){let err5={instancePath:instancePath+
"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}else{let err6={instancePath:instancePath+"/query",schemaPath:"\
#/properties/query/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}
if(data.header!==void 0){let data3=data.header;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3["x-api-\
key"]===void 0){let err7={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"require\
d",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}}}else{let err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err9]:vErrors.push(err9),errors++}return validate34.errors=vErrors,errors===0}validate34.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var createDisputeRequest=validate35;function validate35(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate35.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.body===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"body"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}for(let key0 in data)if(!(key0==="path"||key0==="query"||key0==="header"||key0==="body")){let err1={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.path!==void 0){let data0=data.path;if(data0&&typeof data0=="object"&&!Array.isArray(
data0)){if(data0.id===void 0){let err2={instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"\
required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0.id!==void 0){
let data1=data0.id;if(typeof data1=="string"){if(!formats4.test(data1)){let err3={instancePath:instancePath+"/path/id",schemaPath:"\
#/properties/path/properties/id/format",keyword:"format",params:{format:"uuid"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}}else{let err4={instancePath:instancePath+"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}else{let err5={instancePath:instancePath+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}if(data.query!==void 0){let data2=data.query;if(data2&&typeof data2=="object"&&!Array.isArray(data2))
for(let key1 in data2){let err6={instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}else{
let err7={instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.header!==void 0){let data3=data.header;if(data3&&typeof data3==
"object"&&!Array.isArray(data3)){if(data3["x-api-key"]===void 0){let err8={instancePath:instancePath+"/header",schemaPath:"\
#/properties/header/required",keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}}else{let err9={instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"t\
ype",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.body!==void 0){let data4=data.
body;if(data4&&typeof data4=="object"&&!Array.isArray(data4)){if(data4.reason===void 0){let err10={instancePath:instancePath+
"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty:"reason"}};vErrors===null?vErrors=
[err10]:vErrors.push(err10),errors++}for(let key2 in data4)if(key2!=="reason"){let err11={instancePath:instancePath+"/bo\
dy",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};
vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data4.reason!==void 0&&typeof data4.reason!="string"){let err12={
instancePath:instancePath+"/body/reason",schemaPath:"#/properties/body/properties/reason/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/body",
schemaPath:"#/properties/body/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),
errors++}}}else{let err14={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err14]:vErrors.push(err14),errors++}return validate35.errors=vErrors,errors===0}validate35.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var createDisputeResponse2XX=validate36,schema47={$id:"createDisputeResponse2XX",type:"object",required:[
"id","orderId","status","reason","createdAt","updatedAt"],properties:{adminComment:{type:["string","null"]},createdAt:{type:"\
string",format:"date-time"},id:{type:"string",format:"uuid"},orderId:{type:"string",format:"uuid"},reason:{type:"string"},
refundAmount:{type:["number","null"]},resolution:{oneOf:[{type:"string"},{type:"null"}]},resolvedAt:{type:["string","nul\
l"],format:"date-time"},resolvedBy:{type:["string","null"]},status:{type:"string"},updatedAt:{type:"string",format:"date\
-time"}},additionalProperties:!1};function validate36(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate36.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.orderId===void 0){let err1={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"orderId"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.
status===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"status"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.reason===void 0){let err3={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"reason"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.
createdAt===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"createdAt"}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.updatedAt===void 0){let err5={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"updatedAt"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
for(let key0 in data)if(!func1.call(schema47.properties,key0)){let err6={instancePath,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}
if(data.adminComment!==void 0){let data0=data.adminComment;if(typeof data0!="string"&&data0!==null){let err7={instancePath:instancePath+
"/adminComment",schemaPath:"#/properties/adminComment/type",keyword:"type",params:{type:schema47.properties.adminComment.
type}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.createdAt!==void 0){let data1=data.createdAt;if(typeof data1==
"string"){if(!formats14.test(data1)){let err8={instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt\
/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={
instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.id!==void 0){let data2=data.id;if(typeof data2=="string"){if(!formats4.
test(data2)){let err10={instancePath:instancePath+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format:"\
uuid"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/id",schemaPath:"\
#/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}
if(data.orderId!==void 0){let data3=data.orderId;if(typeof data3=="string"){if(!formats4.test(data3)){let err12={instancePath:instancePath+
"/orderId",schemaPath:"#/properties/orderId/format",keyword:"format",params:{format:"uuid"}};vErrors===null?vErrors=[err12]:
vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/orderId",schemaPath:"#/properties/orderId/type",
keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.reason!==void 0&&
typeof data.reason!="string"){let err14={instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data.refundAmount!==void 0){
let data5=data.refundAmount;if(typeof data5!="number"&&data5!==null){let err15={instancePath:instancePath+"/refundAmount",
schemaPath:"#/properties/refundAmount/type",keyword:"type",params:{type:schema47.properties.refundAmount.type}};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}}if(data.resolution!==void 0){let data6=data.resolution,_errs15=errors,
valid1=!1,passing0=null,_errs16=errors;if(typeof data6!="string"){let err16={instancePath:instancePath+"/resolution",schemaPath:"\
#/properties/resolution/oneOf/0/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err16]:vErrors.push(
err16),errors++}var _valid0=_errs16===errors;_valid0&&(valid1=!0,passing0=0);let _errs18=errors;if(data6!==null){let err17={
instancePath:instancePath+"/resolution",schemaPath:"#/properties/resolution/oneOf/1/type",keyword:"type",params:{type:"n\
ull"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}var _valid0=_errs18===errors;if(_valid0&&valid1?(valid1=
!1,passing0=[passing0,1]):_valid0&&(valid1=!0,passing0=1),valid1)errors=_errs15,vErrors!==null&&(_errs15?vErrors.length=
_errs15:vErrors=null);else{let err18={instancePath:instancePath+"/resolution",schemaPath:"#/properties/resolution/oneOf",
keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}if(data.resolvedAt!==
void 0){let data7=data.resolvedAt;if(typeof data7!="string"&&data7!==null){let err19={instancePath:instancePath+"/resolv\
edAt",schemaPath:"#/properties/resolvedAt/type",keyword:"type",params:{type:schema47.properties.resolvedAt.type}};vErrors===
null?vErrors=[err19]:vErrors.push(err19),errors++}if(typeof data7=="string"&&!formats14.test(data7)){let err20={instancePath:instancePath+
"/resolvedAt",schemaPath:"#/properties/resolvedAt/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=
[err20]:vErrors.push(err20),errors++}}if(data.resolvedBy!==void 0){let data8=data.resolvedBy;if(typeof data8!="string"&&
data8!==null){let err21={instancePath:instancePath+"/resolvedBy",schemaPath:"#/properties/resolvedBy/type",keyword:"type",
params:{type:schema47.properties.resolvedBy.type}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}if(data.
status!==void 0&&typeof data.status!="string"){let err22={instancePath:instancePath+"/status",schemaPath:"#/properties/s\
tatus/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(data.updatedAt!==
void 0){let data10=data.updatedAt;if(typeof data10=="string"){if(!formats14.test(data10)){let err23={instancePath:instancePath+
"/updatedAt",schemaPath:"#/properties/updatedAt/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=
[err23]:vErrors.push(err23),errors++}}else{let err24={instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/up\
datedAt/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}}else{
let err25={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err25]:vErrors.
push(err25),errors++}return validate36.errors=vErrors,errors===0}validate36.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
var getCurrentRateResponse2XX=validate37;function validate37(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate37.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="rate"||key0===
"effectiveRate"||key0==="qrRateOffsetBps")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.rate!==
void 0&&typeof data.rate!="number"){let err1={instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/type",keyword:"\
type",params:{type:"number"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.effectiveRate!==void 0&&
typeof data.effectiveRate!="number"){let err2={instancePath:instancePath+"/effectiveRate",schemaPath:"#/properties/effec\
tiveRate/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.
qrRateOffsetBps!==void 0){let data2=data.qrRateOffsetBps;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2))){let err3={
instancePath:instancePath+"/qrRateOffsetBps",schemaPath:"#/properties/qrRateOffsetBps/type",keyword:"type",params:{type:"\
integer"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{let err4={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate37.errors=vErrors,
errors===0}validate37.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var listUserWalletsRequest=validate38;function validate38(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate38.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.
path;if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){let err1={instancePath:instancePath+"/path",schemaPath:"\
#/properties/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}
if(data.query!==void 0){let data1=data.query;if(data1&&typeof data1=="object"&&!Array.isArray(data1)){for(let key1 in data1)
if(!(key1==="externalId"||key1==="limit"||key1==="offset")){let err2={instancePath:instancePath+"/query",schemaPath:"#/p\
roperties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}if(data1.externalId!==void 0&&typeof data1.externalId!="string"){let err3={instancePath:instancePath+
"/query/externalId",schemaPath:"#/properties/query/properties/externalId/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}if(data1.limit!==void 0){let data3=data1.limit;if(!(typeof data3=="numbe\
r"&&!(data3%1)&&!isNaN(data3))){let err4={instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/proper\
ties/limit/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(typeof data3==
"number"&&(data3<1||isNaN(data3))){let err5={instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/pro\
perties/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}}if(data1.offset!==void 0){let data4=data1.offset;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4))){let err6={
instancePath:instancePath+"/query/offset",schemaPath:"#/properties/query/properties/offset/type",keyword:"type",params:{
type:"integer"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(typeof data4=="number"&&(data4<0||isNaN(data4))){
let err7={instancePath:instancePath+"/query/offset",schemaPath:"#/properties/query/properties/offset/minimum",keyword:"m\
inimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{let err8={instancePath:instancePath+
"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}}if(data.header!==void 0){let data5=data.header;if(data5&&typeof data5=="object"&&!Array.isArray(data5)){
if(data5["x-api-key"]===void 0){let err9={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",
keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{
let err10={instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}else{let err11={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}return validate38.errors=vErrors,
errors===0}validate38.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var listUserWalletsResponse2XX=validate39,schema50={
$id:"listUserWalletsResponse2XX",type:"object",properties:{total:{type:"integer"},wallets:{type:"array",items:{type:"obj\
ect",required:["id","companyId","externalId","address","isBlocked","lastUsdtBalance","lastTrxBalance","createdAt"],properties:{
address:{type:"string"},blockReason:{type:["string","null"]},companyId:{type:"string",format:"uuid"},createdAt:{type:"st\
ring",format:"date-time"},externalId:{type:"string"},id:{type:"string",format:"uuid"},isBlocked:{type:"boolean"},lastTrxBalance:{
type:"number"},lastUsdtBalance:{type:"number"}},additionalProperties:!1}}},required:["wallets","total"],additionalProperties:!1};
function validate39(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate39.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.wallets===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"wallets"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.total===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
total"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="total"||key0==="wal\
lets")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.total!==void 0){let data0=data.total;if(!(typeof data0==
"number"&&!(data0%1)&&!isNaN(data0))){let err3={instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",
keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.wallets!==void 0){
let data1=data.wallets;if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<len0;i0++){let data2=data1[i0];if(data2&&
typeof data2=="object"&&!Array.isArray(data2)){if(data2.id===void 0){let err4={instancePath:instancePath+"/wallets/"+i0,
schemaPath:"#/properties/wallets/items/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}if(data2.companyId===void 0){let err5={instancePath:instancePath+"/wallets/"+i0,schemaPath:"\
#/properties/wallets/items/required",keyword:"required",params:{missingProperty:"companyId"}};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}if(data2.externalId===void 0){let err6={instancePath:instancePath+"/wallets/"+i0,schemaPath:"\
#/properties/wallets/items/required",keyword:"required",params:{missingProperty:"externalId"}};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}if(data2.address===void 0){let err7={instancePath:instancePath+"/wallets/"+i0,schemaPath:"#/\
properties/wallets/items/required",keyword:"required",params:{missingProperty:"address"}};vErrors===null?vErrors=[err7]:
vErrors.push(err7),errors++}if(data2.isBlocked===void 0){let err8={instancePath:instancePath+"/wallets/"+i0,schemaPath:"\
#/properties/wallets/items/required",keyword:"required",params:{missingProperty:"isBlocked"}};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}if(data2.lastUsdtBalance===void 0){let err9={instancePath:instancePath+"/wallets/"+i0,schemaPath:"\
#/properties/wallets/items/required",keyword:"required",params:{missingProperty:"lastUsdtBalance"}};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}if(data2.lastTrxBalance===void 0){let err10={instancePath:instancePath+"/wallets/"+i0,
schemaPath:"#/properties/wallets/items/required",keyword:"required",params:{missingProperty:"lastTrxBalance"}};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}if(data2.createdAt===void 0){let err11={instancePath:instancePath+"/wa\
llets/"+i0,schemaPath:"#/properties/wallets/items/required",keyword:"required",params:{missingProperty:"createdAt"}};vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++}for(let key1 in data2)if(!func1.call(schema50.properties.wallets.items.
properties,key1)){let err12={instancePath:instancePath+"/wallets/"+i0,schemaPath:"#/properties/wallets/items/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err12]:vErrors.push(
err12),errors++}if(data2.address!==void 0&&typeof data2.address!="string"){let err13={instancePath:instancePath+"/wallet\
s/"+i0+"/address",schemaPath:"#/properties/wallets/items/properties/address/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data2.blockReason!==void 0){let data4=data2.blockReason;if(typeof data4!=
"string"&&data4!==null){let err14={instancePath:instancePath+"/wallets/"+i0+"/blockReason",schemaPath:"#/properties/wall\
ets/items/properties/blockReason/type",keyword:"type",params:{type:schema50.properties.wallets.items.properties.blockReason.
type}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data2.companyId!==void 0){let data5=data2.companyId;
if(typeof data5=="string"){if(!formats4.test(data5)){let err15={instancePath:instancePath+"/wallets/"+i0+"/companyId",schemaPath:"\
#/properties/wallets/items/properties/companyId/format",keyword:"format",params:{format:"uuid"}};vErrors===null?vErrors=
[err15]:vErrors.push(err15),errors++}}else{let err16={instancePath:instancePath+"/wallets/"+i0+"/companyId",schemaPath:"\
#/properties/wallets/items/properties/companyId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err16]:
vErrors.push(err16),errors++}}if(data2.createdAt!==void 0){let data6=data2.createdAt;if(typeof data6=="string"){if(!formats14.
test(data6)){let err17={instancePath:instancePath+"/wallets/"+i0+"/createdAt",schemaPath:"#/properties/wallets/items/pro\
perties/createdAt/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),
errors++}}else{let err18={instancePath:instancePath+"/wallets/"+i0+"/createdAt",schemaPath:"#/properties/wallets/items/p\
roperties/createdAt/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}
if(data2.externalId!==void 0&&typeof data2.externalId!="string"){let err19={instancePath:instancePath+"/wallets/"+i0+"/e\
xternalId",schemaPath:"#/properties/wallets/items/properties/externalId/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err19]:vErrors.push(err19),errors++}if(data2.id!==void 0){let data8=data2.id;if(typeof data8=="string"){if(!formats4.
test(data8)){let err20={instancePath:instancePath+"/wallets/"+i0+"/id",schemaPath:"#/properties/wallets/items/properties\
/id/format",keyword:"format",params:{format:"uuid"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}else{let err21={
instancePath:instancePath+"/wallets/"+i0+"/id",schemaPath:"#/properties/wallets/items/properties/id/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}if(data2.isBlocked!==void 0&&typeof data2.
isBlocked!="boolean"){let err22={instancePath:instancePath+"/wallets/"+i0+"/isBlocked",schemaPath:"#/properties/wallets/\
items/properties/isBlocked/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),
errors++}if(data2.lastTrxBalance!==void 0&&typeof data2.lastTrxBalance!="number"){let err23={instancePath:instancePath+"\
/wallets/"+i0+"/lastTrxBalance",schemaPath:"#/properties/wallets/items/properties/lastTrxBalance/type",keyword:"type",params:{
type:"number"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}if(data2.lastUsdtBalance!==void 0&&typeof data2.
lastUsdtBalance!="number"){let err24={instancePath:instancePath+"/wallets/"+i0+"/lastUsdtBalance",schemaPath:"#/properti\
es/wallets/items/properties/lastUsdtBalance/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err24]:
vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+"/wallets/"+i0,schemaPath:"#/properties/wallets/\
items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}}else{let err26={
instancePath:instancePath+"/wallets",schemaPath:"#/properties/wallets/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err26]:vErrors.push(err26),errors++}}}else{let err27={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}return validate39.errors=vErrors,errors===0}
validate39.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var createUserWalletRequest=validate40;function validate40(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate40.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
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
d",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}}if(data.body!==void 0){let data3=data.body;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){
if(data3.externalId===void 0){let err7={instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"\
required",params:{missingProperty:"externalId"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}for(let key2 in data3)
if(key2!=="externalId"){let err8={instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}
if(data3.externalId!==void 0&&typeof data3.externalId!="string"){let err9={instancePath:instancePath+"/body/externalId",
schemaPath:"#/properties/body/properties/externalId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}else{let err11={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}return validate40.
errors=vErrors,errors===0}validate40.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var createUserWalletResponse201=validate41,
schema52={$id:"createUserWalletResponse201",type:"object",required:["id","companyId","externalId","address","isBlocked",
"lastUsdtBalance","lastTrxBalance","createdAt"],properties:{address:{type:"string"},blockReason:{type:["string","null"]},
companyId:{type:"string",format:"uuid"},createdAt:{type:"string",format:"date-time"},externalId:{type:"string"},id:{type:"\
string",format:"uuid"},isBlocked:{type:"boolean"},lastTrxBalance:{type:"number"},lastUsdtBalance:{type:"number"}},additionalProperties:!1};
function validate41(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate41.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.companyId===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
companyId"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.externalId===void 0){let err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"externalId"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.address===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"address"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.isBlocked===void 0){let err4={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"isBlocked"}};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}if(data.lastUsdtBalance===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:"lastUsdtBalance"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.lastTrxBalance===
void 0){let err6={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"lastTrxBalance"}};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.createdAt===void 0){let err7={instancePath,schemaPath:"#/require\
d",keyword:"required",params:{missingProperty:"createdAt"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}for(let key0 in data)
if(!func1.call(schema52.properties,key0)){let err8={instancePath,schemaPath:"#/additionalProperties",keyword:"additional\
Properties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.address!==
void 0&&typeof data.address!="string"){let err9={instancePath:instancePath+"/address",schemaPath:"#/properties/address/t\
ype",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.blockReason!==
void 0){let data1=data.blockReason;if(typeof data1!="string"&&data1!==null){let err10={instancePath:instancePath+"/block\
Reason",schemaPath:"#/properties/blockReason/type",keyword:"type",params:{type:schema52.properties.blockReason.type}};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data.companyId!==void 0){let data2=data.companyId;if(typeof data2==
"string"){if(!formats4.test(data2)){let err11={instancePath:instancePath+"/companyId",schemaPath:"#/properties/companyId\
/format",keyword:"format",params:{format:"uuid"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={
instancePath:instancePath+"/companyId",schemaPath:"#/properties/companyId/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.createdAt!==void 0){let data3=data.createdAt;if(typeof data3==
"string"){if(!formats14.test(data3)){let err13={instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdA\
t/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{
let err14={instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data.externalId!==void 0&&typeof data.externalId!=
"string"){let err15={instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data.id!==void 0){let data5=data.id;if(typeof data5==
"string"){if(!formats4.test(data5)){let err16={instancePath:instancePath+"/id",schemaPath:"#/properties/id/format",keyword:"\
format",params:{format:"uuid"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{let err17={instancePath:instancePath+
"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err17]:vErrors.push(
err17),errors++}}if(data.isBlocked!==void 0&&typeof data.isBlocked!="boolean"){let err18={instancePath:instancePath+"/is\
Blocked",schemaPath:"#/properties/isBlocked/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err18]:
vErrors.push(err18),errors++}if(data.lastTrxBalance!==void 0&&typeof data.lastTrxBalance!="number"){let err19={instancePath:instancePath+
"/lastTrxBalance",schemaPath:"#/properties/lastTrxBalance/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=
[err19]:vErrors.push(err19),errors++}if(data.lastUsdtBalance!==void 0&&typeof data.lastUsdtBalance!="number"){let err20={
instancePath:instancePath+"/lastUsdtBalance",schemaPath:"#/properties/lastUsdtBalance/type",keyword:"type",params:{type:"\
number"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}else{let err21={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}return validate41.errors=
vErrors,errors===0}validate41.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var listUserWalletDepositsRequest=validate42,
schema53={$id:"listUserWalletDepositsRequest",type:"object",properties:{path:{type:"object",properties:{},required:[]},query:{
type:"object",properties:{externalId:{type:"string"},status:{type:"string",anyOf:[{type:"string",enum:["new","fee_charge\
d","aml_pending","aml_passed","aml_failed","forwarding","completed","failed"]},{type:"string"}]},limit:{type:"integer",minimum:1},
offset:{type:"integer",minimum:0}},required:[],additionalProperties:!1},header:{type:"object",properties:{},required:["x\
-api-key"]}},required:[],additionalProperties:!1};function validate42(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate42.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(
data)){for(let key0 in data)if(!(key0==="path"||key0==="query"||key0==="header")){let err0={instancePath,schemaPath:"#/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.path!==void 0){let data0=data.path;if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){
let err1={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.query!==void 0){let data1=data.query;if(data1&&typeof data1=="o\
bject"&&!Array.isArray(data1)){for(let key1 in data1)if(!(key1==="externalId"||key1==="status"||key1==="limit"||key1==="\
offset")){let err2={instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data1.
externalId!==void 0&&typeof data1.externalId!="string"){let err3={instancePath:instancePath+"/query/externalId",schemaPath:"\
#/properties/query/properties/externalId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}if(data1.status!==void 0){let data3=data1.status;if(typeof data3!="string"){let err4={instancePath:instancePath+
"/query/status",schemaPath:"#/properties/query/properties/status/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}let _errs11=errors,valid2=!1,_errs12=errors;if(typeof data3!="string"){let err5={
instancePath:instancePath+"/query/status",schemaPath:"#/properties/query/properties/status/anyOf/0/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(!(data3==="new"||data3==="fee_charg\
ed"||data3==="aml_pending"||data3==="aml_passed"||data3==="aml_failed"||data3==="forwarding"||data3==="completed"||data3===
"failed")){let err6={instancePath:instancePath+"/query/status",schemaPath:"#/properties/query/properties/status/anyOf/0/\
enum",keyword:"enum",params:{allowedValues:schema53.properties.query.properties.status.anyOf[0].enum}};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}var _valid0=_errs12===errors;valid2=valid2||_valid0;let _errs14=errors;if(typeof data3!=
"string"){let err7={instancePath:instancePath+"/query/status",schemaPath:"#/properties/query/properties/status/anyOf/1/t\
ype",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}var _valid0=_errs14===
errors;if(valid2=valid2||_valid0,valid2)errors=_errs11,vErrors!==null&&(_errs11?vErrors.length=_errs11:vErrors=null);else{
let err8={instancePath:instancePath+"/query/status",schemaPath:"#/properties/query/properties/status/anyOf",keyword:"any\
Of",params:{}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data1.limit!==void 0){let data4=data1.limit;
if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4))){let err9={instancePath:instancePath+"/query/limit",schemaPath:"\
#/properties/query/properties/limit/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err9]:vErrors.
push(err9),errors++}if(typeof data4=="number"&&(data4<1||isNaN(data4))){let err10={instancePath:instancePath+"/query/lim\
it",schemaPath:"#/properties/query/properties/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data1.offset!==void 0){let data5=data1.offset;if(!(typeof data5=="\
number"&&!(data5%1)&&!isNaN(data5))){let err11={instancePath:instancePath+"/query/offset",schemaPath:"#/properties/query\
/properties/offset/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}
if(typeof data5=="number"&&(data5<0||isNaN(data5))){let err12={instancePath:instancePath+"/query/offset",schemaPath:"#/p\
roperties/query/properties/offset/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err12]:
vErrors.push(err12),errors++}}}else{let err13={instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.header!==void 0){let data6=data.
header;if(data6&&typeof data6=="object"&&!Array.isArray(data6)){if(data6["x-api-key"]===void 0){let err14={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?
vErrors=[err14]:vErrors.push(err14),errors++}}else{let err15={instancePath:instancePath+"/header",schemaPath:"#/properti\
es/header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}else{
let err16={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err16]:vErrors.
push(err16),errors++}return validate42.errors=vErrors,errors===0}validate42.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
var listUserWalletDepositsResponse2XX=validate43,schema54={$id:"listUserWalletDepositsResponse2XX",type:"object",properties:{
deposits:{type:"array",items:{type:"object",additionalProperties:!0,properties:{id:{type:"string"},status:{type:"string"},
amountUsdt:{type:"number"},address:{type:"string"},externalId:{type:["string","null"]}}}},total:{type:"integer"}},required:[
"deposits","total"],additionalProperties:!1};function validate43(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate43.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
deposits===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"deposits"}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.total===void 0){let err1={instancePath,schemaPath:"#/r\
equired",keyword:"required",params:{missingProperty:"total"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
for(let key0 in data)if(!(key0==="deposits"||key0==="total")){let err2={instancePath,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.deposits!==void 0){let data0=data.deposits;if(Array.isArray(data0)){let len0=data0.length;for(let i0=0;i0<len0;i0++){
let data1=data0[i0];if(data1&&typeof data1=="object"&&!Array.isArray(data1)){if(data1.id!==void 0&&typeof data1.id!="str\
ing"){let err3={instancePath:instancePath+"/deposits/"+i0+"/id",schemaPath:"#/properties/deposits/items/properties/id/ty\
pe",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data1.status!==void 0&&
typeof data1.status!="string"){let err4={instancePath:instancePath+"/deposits/"+i0+"/status",schemaPath:"#/properties/de\
posits/items/properties/status/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),
errors++}if(data1.amountUsdt!==void 0&&typeof data1.amountUsdt!="number"){let err5={instancePath:instancePath+"/deposits\
/"+i0+"/amountUsdt",schemaPath:"#/properties/deposits/items/properties/amountUsdt/type",keyword:"type",params:{type:"num\
ber"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data1.address!==void 0&&typeof data1.address!="strin\
g"){let err6={instancePath:instancePath+"/deposits/"+i0+"/address",schemaPath:"#/properties/deposits/items/properties/ad\
dress/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data1.externalId!==
void 0){let data6=data1.externalId;if(typeof data6!="string"&&data6!==null){let err7={instancePath:instancePath+"/deposi\
ts/"+i0+"/externalId",schemaPath:"#/properties/deposits/items/properties/externalId/type",keyword:"type",params:{type:schema54.
properties.deposits.items.properties.externalId.type}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{
let err8={instancePath:instancePath+"/deposits/"+i0,schemaPath:"#/properties/deposits/items/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath:instancePath+"/d\
eposits",schemaPath:"#/properties/deposits/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err9]:vErrors.
push(err9),errors++}}if(data.total!==void 0){let data7=data.total;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7))){
let err10={instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type:"integer"}};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}else{let err11={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}return validate43.errors=vErrors,
errors===0}validate43.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var blockUserWalletRequest=validate44;function validate44(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate44.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0===
"query"||key0==="header"||key0==="body")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additional\
Properties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){
let data0=data.path;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.walletId===void 0){let err1={instancePath:instancePath+
"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"walletId"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data0.walletId!==void 0){let data1=data0.walletId;if(typeof data1=="string"){if(!formats4.
test(data1)){let err2={instancePath:instancePath+"/path/walletId",schemaPath:"#/properties/path/properties/walletId/form\
at",keyword:"format",params:{format:"uuid"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+
"/path/walletId",schemaPath:"#/properties/path/properties/walletId/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{let err4={instancePath:instancePath+"/path",schemaPath:"#/propert\
ies/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.
query!==void 0){let data2=data.query;if(data2&&typeof data2=="object"&&!Array.isArray(data2))for(let key1 in data2){let err5={
instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key1}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}else{let err6={instancePath:instancePath+
"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}}if(data.header!==void 0){let data3=data.header;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){
if(data3["x-api-key"]===void 0){let err7={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",
keyword:"required",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{
let err8={instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};
vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.body!==void 0){let data4=data.body;if(data4&&typeof data4==
"object"&&!Array.isArray(data4)){for(let key2 in data4)if(key2!=="reason"){let err9={instancePath:instancePath+"/body",schemaPath:"\
#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?
vErrors=[err9]:vErrors.push(err9),errors++}if(data4.reason!==void 0&&typeof data4.reason!="string"){let err10={instancePath:instancePath+
"/body/reason",schemaPath:"#/properties/body/properties/reason/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/body",schemaPath:"#/properties\
/body/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{let err12={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),
errors++}return validate44.errors=vErrors,errors===0}validate44.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var getCompanyWalletResponse2XX=validate45;function validate45(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate45.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(key0!=="address"){let err0={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.address!==void 0&&typeof data.address!="string"){let err1={instancePath:instancePath+
"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}return validate45.errors=vErrors,errors===0}validate45.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var getCompanyWalletBalanceResponse2XX=validate46;function validate46(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate46.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.address===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"address"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.usdtBalance===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
usdtBalance"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.trxBalance===void 0){let err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"trxBalance"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}for(let key0 in data)if(!(key0==="address"||key0==="trxBalance"||key0==="usdtBalance")){let err3={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}if(data.address!==void 0&&typeof data.address!="string"){let err4={instancePath:instancePath+
"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}if(data.trxBalance!==void 0&&typeof data.trxBalance!="number"){let err5={instancePath:instancePath+"\
/trxBalance",schemaPath:"#/properties/trxBalance/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}if(data.usdtBalance!==void 0&&typeof data.usdtBalance!="number"){let err6={instancePath:instancePath+
"/usdtBalance",schemaPath:"#/properties/usdtBalance/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate46.errors=vErrors,errors===0}validate46.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};var listCompanyDepositsRequest=validate47,schema58={$id:"listCompanyDepositsR\
equest",type:"object",properties:{path:{type:"object",properties:{},required:[]},query:{type:"object",properties:{status:{
type:"string",anyOf:[{type:"string",enum:["new","fee_charged","aml_pending","aml_passed","aml_failed","forwarding","comp\
leted","failed"]},{type:"string"}]},limit:{type:"integer",minimum:1},offset:{type:"integer",minimum:0}},required:[],additionalProperties:!1},
header:{type:"object",properties:{},required:["x-api-key"]}},required:[],additionalProperties:!1};function validate47(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate47.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&
typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="path"||key0==="query"||key0==="header")){
let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.path!==void 0){let data0=data.path;if(!(data0&&typeof data0==
"object"&&!Array.isArray(data0))){let err1={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.query!==void 0){let data1=data.
query;if(data1&&typeof data1=="object"&&!Array.isArray(data1)){for(let key1 in data1)if(!(key1==="status"||key1==="limit"||
key1==="offset")){let err2={instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data1.
status!==void 0){let data2=data1.status;if(typeof data2!="string"){let err3={instancePath:instancePath+"/query/status",schemaPath:"\
#/properties/query/properties/status/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}let _errs9=errors,valid2=!1,_errs10=errors;if(typeof data2!="string"){let err4={instancePath:instancePath+
"/query/status",schemaPath:"#/properties/query/properties/status/anyOf/0/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}if(!(data2==="new"||data2==="fee_charged"||data2==="aml_pending"||data2===
"aml_passed"||data2==="aml_failed"||data2==="forwarding"||data2==="completed"||data2==="failed")){let err5={instancePath:instancePath+
"/query/status",schemaPath:"#/properties/query/properties/status/anyOf/0/enum",keyword:"enum",params:{allowedValues:schema58.
properties.query.properties.status.anyOf[0].enum}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}var _valid0=_errs10===
errors;valid2=valid2||_valid0;let _errs12=errors;if(typeof data2!="string"){let err6={instancePath:instancePath+"/query/\
status",schemaPath:"#/properties/query/properties/status/anyOf/1/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}var _valid0=_errs12===errors;if(valid2=valid2||_valid0,valid2)errors=_errs9,
vErrors!==null&&(_errs9?vErrors.length=_errs9:vErrors=null);else{let err7={instancePath:instancePath+"/query/status",schemaPath:"\
#/properties/query/properties/status/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}}if(data1.limit!==void 0){let data3=data1.limit;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3))){let err8={
instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{type:"\
integer"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(typeof data3=="number"&&(data3<1||isNaN(data3))){
let err9={instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/minimum",keyword:"min\
imum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data1.offset!==void 0){
let data4=data1.offset;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4))){let err10={instancePath:instancePath+"/q\
uery/offset",schemaPath:"#/properties/query/properties/offset/type",keyword:"type",params:{type:"integer"}};vErrors===null?
vErrors=[err10]:vErrors.push(err10),errors++}if(typeof data4=="number"&&(data4<0||isNaN(data4))){let err11={instancePath:instancePath+
"/query/offset",schemaPath:"#/properties/query/properties/offset/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};
vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{let err12={instancePath:instancePath+"/query",schemaPath:"\
#/properties/query/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}
if(data.header!==void 0){let data5=data.header;if(data5&&typeof data5=="object"&&!Array.isArray(data5)){if(data5["x-api-\
key"]===void 0){let err13={instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"requir\
ed",params:{missingProperty:"x-api-key"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err14]:vErrors.
push(err14),errors++}}}else{let err15={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}return validate47.errors=vErrors,errors===0}validate47.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};

export const contract: Contract = {
  credentials: ["x-api-key"],
  operations: [{
    id: "loginCompany",
    method: "POST",
    path: "/auth/company/login",
    isAnonymous: true,
    parameters: {},
    request: "loginCompanyRequest",
    responses: {
      "2XX": "loginCompanyResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "getCompanyProfile",
    method: "GET",
    path: "/auth/company/profile",
    isAnonymous: false,
    parameters: {},
    request: "getCompanyProfileRequest",
    responses: {
      "2XX": "getCompanyProfileResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "updateCompanyProfile",
    method: "PATCH",
    path: "/auth/company/profile",
    isAnonymous: false,
    parameters: {},
    request: "updateCompanyProfileRequest",
    responses: {
      "2XX": "getCompanyProfileResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "regenerateCompanyApiKey",
    method: "POST",
    path: "/auth/company/regenerate-key",
    isAnonymous: false,
    parameters: {},
    request: "getCompanyProfileRequest",
    responses: {
      "2XX": "regenerateCompanyApiKeyResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "listDisputes",
    method: "GET",
    path: "/disputes",
    isAnonymous: false,
    parameters: {},
    request: "getCompanyProfileRequest",
    responses: {
      "2XX": "listDisputesResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "listOrders",
    method: "GET",
    path: "/orders",
    isAnonymous: false,
    parameters: {
      "query.limit": {
        type: "number",
      },
      "query.offset": {
        type: "number",
      },
    },
    request: "listOrdersRequest",
    responses: {
      "2XX": "listOrdersResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "acceptOrder",
    method: "POST",
    path: "/orders/accept/{id}",
    isAnonymous: false,
    parameters: {},
    request: "acceptOrderRequest",
    responses: {
      "2XX": "acceptOrderResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "prepareOrder",
    method: "POST",
    path: "/orders/prepare",
    isAnonymous: false,
    parameters: {},
    request: "prepareOrderRequest",
    responses: {
      "2XX": "prepareOrderResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "getOrder",
    method: "GET",
    path: "/orders/{id}",
    isAnonymous: false,
    parameters: {},
    request: "getOrderRequest",
    responses: {
      "2XX": "acceptOrderResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "createDispute",
    method: "POST",
    path: "/orders/{id}/disputes",
    isAnonymous: false,
    parameters: {},
    request: "createDisputeRequest",
    responses: {
      "2XX": "createDisputeResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "getCurrentRate",
    method: "GET",
    path: "/rates/current",
    isAnonymous: false,
    parameters: {},
    request: "getCompanyProfileRequest",
    responses: {
      "2XX": "getCurrentRateResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "listUserWallets",
    method: "GET",
    path: "/user-wallets",
    isAnonymous: false,
    parameters: {
      "query.limit": {
        type: "number",
      },
      "query.offset": {
        type: "number",
      },
    },
    request: "listUserWalletsRequest",
    responses: {
      "2XX": "listUserWalletsResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "createUserWallet",
    method: "POST",
    path: "/user-wallets",
    isAnonymous: false,
    parameters: {},
    request: "createUserWalletRequest",
    responses: {
      "201": "createUserWalletResponse201",
      "401": "loginCompanyResponsedefault",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "listBlockedUserWallets",
    method: "GET",
    path: "/user-wallets/blocked",
    isAnonymous: false,
    parameters: {
      "query.limit": {
        type: "number",
      },
      "query.offset": {
        type: "number",
      },
    },
    request: "listUserWalletsRequest",
    responses: {
      "2XX": "listUserWalletsResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "listUserWalletDeposits",
    method: "GET",
    path: "/user-wallets/deposits",
    isAnonymous: false,
    parameters: {
      "query.limit": {
        type: "number",
      },
      "query.offset": {
        type: "number",
      },
    },
    request: "listUserWalletDepositsRequest",
    responses: {
      "2XX": "listUserWalletDepositsResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "blockUserWallet",
    method: "POST",
    path: "/user-wallets/{walletId}/block",
    isAnonymous: false,
    parameters: {},
    request: "blockUserWalletRequest",
    responses: {
      "2XX": "createUserWalletResponse201",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "replaceUserWallet",
    method: "POST",
    path: "/user-wallets/{walletId}/replace",
    isAnonymous: false,
    parameters: {},
    request: "blockUserWalletRequest",
    responses: {
      "2XX": "createUserWalletResponse201",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "getCompanyWallet",
    method: "GET",
    path: "/wallets",
    isAnonymous: false,
    parameters: {},
    request: "getCompanyProfileRequest",
    responses: {
      "2XX": "getCompanyWalletResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "getCompanyWalletBalance",
    method: "GET",
    path: "/wallets/balance",
    isAnonymous: false,
    parameters: {},
    request: "getCompanyProfileRequest",
    responses: {
      "2XX": "getCompanyWalletBalanceResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }, {
    id: "listCompanyDeposits",
    method: "GET",
    path: "/wallets/deposits",
    isAnonymous: false,
    parameters: {
      "query.limit": {
        type: "number",
      },
      "query.offset": {
        type: "number",
      },
    },
    request: "listCompanyDepositsRequest",
    responses: {
      "2XX": "listUserWalletDepositsResponse2XX",
      default: "loginCompanyResponsedefault",
    },
  }],
  shapes: {
    loginCompanyRequest: { validate: loginCompanyRequest, members: {
      "body.email": {},
      "body.password": {},
    } },
    loginCompanyResponse2XX: { validate: loginCompanyResponse2XX, members: {
      apiKey: {},
      company: {},
      "company.name": {},
      "company.email": {},
      "company.id": {},
    } },
    loginCompanyResponsedefault: { validate: loginCompanyResponsedefault, members: {
      error: {},
      message: {},
      statusCode: {},
    } },
    getCompanyProfileRequest: { validate: getCompanyProfileRequest, members: {} },
    getCompanyProfileResponse2XX: { validate: getCompanyProfileResponse2XX, members: {
      name: {},
      contactEmail: {},
      contactTelegram: {},
      depositForwardAddress: {},
      email: {},
      id: {},
      isActive: {},
      webhookUrl: {},
    } },
    updateCompanyProfileRequest: { validate: updateCompanyProfileRequest, members: {
      "body.contactEmail": {
        inferred: true,
      },
      "body.contactTelegram": {
        inferred: true,
      },
      "body.webhookUrl": {
        inferred: true,
      },
      "body.depositForwardAddress": {
        inferred: true,
      },
    } },
    regenerateCompanyApiKeyResponse2XX: { validate: regenerateCompanyApiKeyResponse2XX, members: {
      apiKey: {
        inferred: true,
      },
    } },
    listDisputesResponse2XX: { validate: listDisputesResponse2XX, members: {
      "[].adminComment": {},
      "[].createdAt": {},
      "[].id": {},
      "[].orderId": {},
      "[].reason": {},
      "[].refundAmount": {},
      "[].resolution": {
        values: ["refund", "confirm", "partial_refund"],
      },
      "[].resolvedAt": {},
      "[].resolvedBy": {},
      "[].status": {
        values: ["submitted", "in_review", "resolved", "rejected"],
      },
      "[].updatedAt": {},
    }, decimals: ["refundAmount"] },
    listOrdersRequest: { validate: listOrdersRequest, members: {
      "query.status": {
        values: ["created", "in_progress", "success", "failed", "disputed"],
      },
    } },
    listOrdersResponse2XX: { validate: listOrdersResponse2XX, members: {
      orders: {},
      "orders[].amountRub": {},
      "orders[].amountUsdt": {},
      "orders[].completedAt": {},
      "orders[].createdAt": {},
      "orders[].externalOrderId": {},
      "orders[].failureReason": {},
      "orders[].id": {},
      "orders[].merchantName": {},
      "orders[].paymentUntil": {},
      "orders[].status": {
        values: ["created", "in_progress", "success", "failed", "disputed"],
      },
      total: {},
    }, decimals: ["amountRub", "amountUsdt"] },
    acceptOrderRequest: { validate: acceptOrderRequest, members: {} },
    acceptOrderResponse2XX: { validate: acceptOrderResponse2XX, members: {
      amountRub: {},
      amountUsdt: {},
      completedAt: {},
      createdAt: {},
      externalOrderId: {},
      failureReason: {},
      id: {},
      merchantName: {},
      paymentUntil: {},
      status: {
        values: ["created", "in_progress", "success", "failed", "disputed"],
      },
    }, decimals: ["amountRub", "amountUsdt"] },
    prepareOrderRequest: { validate: prepareOrderRequest, members: {
      "body.externalOrderId": {},
      "body.qrCode": {},
    } },
    prepareOrderResponse2XX: { validate: prepareOrderResponse2XX, members: {
      amountRub: {},
      amountUsdt: {},
      expiresAt: {},
      id: {},
      isBalanceSufficient: {},
      merchantName: {},
      rate: {},
    }, decimals: ["amountRub", "amountUsdt", "rate"] },
    getOrderRequest: { validate: getOrderRequest, members: {} },
    createDisputeRequest: { validate: createDisputeRequest, members: {
      "body.reason": {},
    } },
    createDisputeResponse2XX: { validate: createDisputeResponse2XX, members: {
      adminComment: {},
      createdAt: {},
      id: {},
      orderId: {},
      reason: {},
      refundAmount: {},
      resolution: {
        values: ["refund", "confirm", "partial_refund"],
      },
      resolvedAt: {},
      resolvedBy: {},
      status: {
        values: ["submitted", "in_review", "resolved", "rejected"],
      },
      updatedAt: {},
    }, decimals: ["refundAmount"] },
    getCurrentRateResponse2XX: { validate: getCurrentRateResponse2XX, members: {
      rate: {
        inferred: true,
      },
      effectiveRate: {
        inferred: true,
      },
      qrRateOffsetBps: {
        inferred: true,
      },
    }, decimals: ["rate", "effectiveRate"] },
    listUserWalletsRequest: { validate: listUserWalletsRequest, members: {} },
    listUserWalletsResponse2XX: { validate: listUserWalletsResponse2XX, members: {
      total: {},
      wallets: {},
      "wallets[].address": {},
      "wallets[].blockReason": {},
      "wallets[].companyId": {},
      "wallets[].createdAt": {},
      "wallets[].externalId": {},
      "wallets[].id": {},
      "wallets[].isBlocked": {},
      "wallets[].lastTrxBalance": {},
      "wallets[].lastUsdtBalance": {},
    }, decimals: ["lastTrxBalance", "lastUsdtBalance"] },
    createUserWalletRequest: { validate: createUserWalletRequest, members: {
      "body.externalId": {},
    } },
    createUserWalletResponse201: { validate: createUserWalletResponse201, members: {
      address: {},
      blockReason: {},
      companyId: {},
      createdAt: {},
      externalId: {},
      id: {},
      isBlocked: {},
      lastTrxBalance: {},
      lastUsdtBalance: {},
    }, decimals: ["lastTrxBalance", "lastUsdtBalance"] },
    listUserWalletDepositsRequest: { validate: listUserWalletDepositsRequest, members: {
      "query.status": {
        values: ["new", "fee_charged", "aml_pending", "aml_passed", "aml_failed", "forwarding", "completed", "failed"],
      },
    } },
    listUserWalletDepositsResponse2XX: { validate: listUserWalletDepositsResponse2XX, members: {
      deposits: {},
      "deposits[].id": {
        inferred: true,
      },
      "deposits[].status": {
        inferred: true,
        values: ["new", "fee_charged", "aml_pending", "aml_passed", "aml_failed", "forwarding", "completed", "failed"],
      },
      "deposits[].amountUsdt": {
        inferred: true,
      },
      "deposits[].address": {
        inferred: true,
      },
      "deposits[].externalId": {
        inferred: true,
      },
      total: {},
    }, decimals: ["amountUsdt"] },
    blockUserWalletRequest: { validate: blockUserWalletRequest, members: {
      "body.reason": {},
    } },
    getCompanyWalletResponse2XX: { validate: getCompanyWalletResponse2XX, members: {
      address: {
        inferred: true,
      },
    } },
    getCompanyWalletBalanceResponse2XX: { validate: getCompanyWalletBalanceResponse2XX, members: {
      address: {},
      trxBalance: {},
      usdtBalance: {},
    }, decimals: ["trxBalance", "usdtBalance"] },
    listCompanyDepositsRequest: { validate: listCompanyDepositsRequest, members: {
      "query.status": {
        values: ["new", "fee_charged", "aml_pending", "aml_passed", "aml_failed", "forwarding", "completed", "failed"],
      },
    } },
  },
};
