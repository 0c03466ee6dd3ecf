/** PostgreSQL's pg_index: a header, then one row a line. Extracted by `npm run facts`. */
export const rows: string = `indexrelid	indrelid	indnatts	indnkeyatts	indisunique	indnullsnotdistinct	indisprimary	indisexclusion	indimmediate	indisclustered	indisvalid	indcheckxmin	indisready	indislive	indisreplident	indkey	indcollation	indclass	indoption
112	2328	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
113	1417	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
174	1418	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
175	1418	2	2	true	false	false	false	true	false	true	false	true	true	false	2 3	0 0	1981 1981	0 0
548	2328	1	1	true	false	false	false	true	false	true	false	true	true	false	2	950	10028	0
549	1417	1	1	true	false	false	false	true	false	true	false	true	true	false	2	950	10028	0
827	826	3	3	true	false	false	false	true	false	true	false	true	true	false	2 3 4	0 0 0	1981 1981 10007	0 0 0
828	826	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
1232	1214	4	4	false	false	false	false	true	false	true	false	true	true	false	1 2 3 4	0 0 0 0	1981 1981 1981 1978	0 0 0 0
1233	1214	2	2	false	false	false	false	true	false	true	false	true	true	false	5 6	0 0	1981 1981	0 0
2187	2611	1	1	false	false	false	false	true	false	true	false	true	true	false	2	0	1981	0
2228	3541	1	1	true	false	false	false	true	false	true	false	true	true	false	3	0	1981	0
2337	2336	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
2397	2396	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1981	0 0
2579	2606	1	1	false	false	false	false	true	false	true	false	true	true	false	12	0	1981	0
2650	2600	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2651	2601	1	1	true	false	false	false	true	false	true	false	true	true	false	2	950	10028	0
2652	2601	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2653	2602	4	4	true	false	false	false	true	false	true	false	true	true	false	2 3 4 5	0 0 0 0	1981 1981 1981 1979	0 0 0 0
2654	2602	3	3	true	false	false	false	true	false	true	false	true	true	false	7 6 2	0 0 0	1981 10007 1981	0 0 0
2655	2603	4	4	true	false	false	false	true	false	true	false	true	true	false	2 3 4 5	0 0 0 0	1981 1981 1981 1979	0 0 0 0
2656	2604	2	2	true	false	false	false	true	false	true	false	true	true	false	2 3	0 0	1981 1979	0 0
2657	2604	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2658	1249	2	2	true	false	false	false	true	false	true	false	true	true	false	1 2	0 950	1981 10028	0 0
2659	1249	2	2	true	false	true	false	true	false	true	false	true	true	false	1 5	0 0	1981 1979	0 0
2660	2605	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2661	2605	2	2	true	false	false	false	true	false	true	false	true	true	false	2 3	0 0	1981 1981	0 0
2662	1259	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2663	1259	2	2	true	false	false	false	true	false	true	false	true	true	false	2 3	950 0	10028 1981	0 0
2664	2606	2	2	false	false	false	false	true	false	true	false	true	true	false	2 3	950 0	10028 1981	0 0
2665	2606	3	3	true	false	false	false	true	false	true	false	true	true	false	9 10 2	0 0 950	1981 1981 10028	0 0 0
2666	2606	1	1	false	false	false	false	true	false	true	false	true	true	false	10	0	1981	0
2667	2606	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2668	2607	4	4	true	false	false	false	true	false	true	false	true	true	false	3 5 6 1	0 0 0 0	1981 1978 1978 1981	0 0 0 0
2669	2607	2	2	true	false	false	false	true	false	true	false	true	true	false	2 3	950 0	10028 1981	0 0
2670	2607	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2671	1262	1	1	true	false	false	false	true	false	true	false	true	true	false	2	950	10028	0
2672	1262	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2673	2608	3	3	false	false	false	false	true	false	true	false	true	true	false	1 2 3	0 0 0	1981 1981 1978	0 0 0
2674	2608	3	3	false	false	false	false	true	false	true	false	true	true	false	4 5 6	0 0 0	1981 1981 1978	0 0 0
2675	2609	3	3	true	false	true	false	true	false	true	false	true	true	false	1 2 3	0 0 0	1981 1981 1978	0 0 0
2676	1260	1	1	true	false	false	false	true	false	true	false	true	true	false	2	950	10028	0
2677	1260	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2678	2610	1	1	false	false	false	false	true	false	true	false	true	true	false	2	0	1981	0
2679	2610	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2680	2611	2	2	true	false	true	false	true	false	true	false	true	true	false	1 3	0 0	1981 1978	0 0
2681	2612	1	1	true	false	false	false	true	false	true	false	true	true	false	2	950	10028	0
2682	2612	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2683	2613	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
2684	2615	1	1	true	false	false	false	true	false	true	false	true	true	false	2	950	10028	0
2685	2615	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2686	2616	3	3	true	false	false	false	true	false	true	false	true	true	false	2 3 4	0 950 0	1981 10028 1981	0 0 0
2687	2616	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2688	2617	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2689	2617	4	4	true	false	false	false	true	false	true	false	true	true	false	2 8 9 3	950 0 0 0	10028 1981 1981 1981	0 0 0 0
2690	1255	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2691	1255	3	3	true	false	false	false	true	false	true	false	true	true	false	2 20 3	950 0 0	10028 10032 1981	0 0 0
2692	2618	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2693	2618	2	2	true	false	false	false	true	false	true	false	true	true	false	3 2	0 950	1981 10028	0 0
2694	1261	3	3	true	false	false	false	true	false	true	false	true	true	false	2 3 4	0 0 0	1981 1981 1981	0 0 0
2695	1261	3	3	true	false	false	false	true	false	true	false	true	true	false	3 2 4	0 0 0	1981 1981 1981	0 0 0
2696	2619	3	3	true	false	true	false	true	false	true	false	true	true	false	1 2 3	0 0 0	1981 1979 10003	0 0 0
2697	1213	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2698	1213	1	1	true	false	false	false	true	false	true	false	true	true	false	2	950	10028	0
2699	2620	1	1	false	false	false	false	true	false	true	false	true	true	false	11	0	1981	0
2701	2620	2	2	true	false	false	false	true	false	true	false	true	true	false	2 4	0 950	1981 10028	0 0
2702	2620	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2703	1247	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2704	1247	2	2	true	false	false	false	true	false	true	false	true	true	false	2 3	950 0	10028 1981	0 0
2754	2753	3	3	true	false	false	false	true	false	true	false	true	true	false	2 3 4	0 950 0	1981 10028 1981	0 0 0
2755	2753	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2756	2602	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2757	2603	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
2831	2830	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
2833	2832	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
2835	2834	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
2837	2836	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
2839	2838	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
2841	2840	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
2847	2846	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
2965	2964	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1981	0 0
2967	2966	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
2996	2995	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3080	3079	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3081	3079	1	1	true	false	false	false	true	false	true	false	true	true	false	2	950	10028	0
3085	3456	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3119	3118	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3164	3456	3	3	true	false	false	false	true	false	true	false	true	true	false	2 7 3	950 0 0	10028 1978 1981	0 0 0
3257	3256	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3258	3256	2	2	true	false	false	false	true	false	true	false	true	true	false	3 2	0 950	1981 10028	0 0
3351	3350	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3379	3381	1	1	false	false	false	false	true	false	true	false	true	true	false	2	0	1981	0
3380	3381	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3395	3394	3	3	true	false	true	false	true	false	true	false	true	true	false	1 2 3	0 0 0	1981 1981 1978	0 0 0
3431	3430	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
3433	3429	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 10003	0 0
3440	3439	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
3455	1259	2	2	false	false	false	false	true	false	true	false	true	true	false	9 8	0 0	1981 1981	0 0
3467	3466	1	1	true	false	false	false	true	false	true	false	true	true	false	2	950	10028	0
3468	3466	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3502	3501	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3503	3501	2	2	true	false	false	false	true	false	true	false	true	true	false	2 4	0 950	1981 10028	0 0
3534	3501	2	2	true	false	false	false	true	false	true	false	true	true	false	2 3	0 0	1981 10012	0 0
3542	3541	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3574	3576	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3575	3576	2	2	true	false	false	false	true	false	true	false	true	true	false	2 3	0 0	1981 1981	0 0
3593	3592	3	3	true	false	true	false	true	false	true	false	true	true	false	1 2 3	0 0 950	1981 1981 3126	0 0 0
3597	3596	4	4	true	false	true	false	true	false	true	false	true	true	false	1 2 3 4	0 0 0 950	1981 1981 1978 3126	0 0 0 0
3599	3598	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
3604	3600	2	2	true	false	false	false	true	false	true	false	true	true	false	2 3	950 0	10028 1981	0 0
3605	3600	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3606	3601	2	2	true	false	false	false	true	false	true	false	true	true	false	2 3	950 0	10028 1981	0 0
3607	3601	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3608	3602	2	2	true	false	false	false	true	false	true	false	true	true	false	2 3	950 0	10028 1981	0 0
3609	3603	3	3	true	false	true	false	true	false	true	false	true	true	false	1 2 3	0 0 0	1981 1978 1978	0 0 0
3712	3602	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3766	3764	2	2	true	false	false	false	true	false	true	false	true	true	false	2 3	950 0	10028 1981	0 0
3767	3764	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
3997	3381	2	2	true	false	false	false	true	false	true	false	true	true	false	3 4	950 0	10028 1981	0 0
4061	4060	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4144	4143	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4146	4145	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4148	4147	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4150	4149	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4152	4151	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4154	4153	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4156	4155	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4158	4157	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4160	4159	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4164	4163	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4166	4165	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4168	4167	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4170	4169	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4172	4171	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4174	4173	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4178	4177	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4184	4183	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
4186	4185	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
5002	2224	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
6001	6000	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
6002	6000	1	1	true	false	false	false	true	false	true	false	true	true	false	2	950	3126	0
6110	6104	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
6111	6104	1	1	true	false	false	false	true	false	true	false	true	true	false	2	950	10028	0
6112	6106	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
6113	6106	2	2	true	false	false	false	true	false	true	false	true	true	false	3 2	0 0	1981 1981	0 0
6114	6100	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
6115	6100	2	2	true	false	false	false	true	false	true	false	true	true	false	2 4	0 950	1981 10028	0 0
6116	6106	1	1	false	false	false	false	true	false	true	false	true	true	false	2	0	1981	0
6117	6102	2	2	true	false	true	false	true	false	true	false	true	true	false	2 1	0 0	1981 1981	0 0
6176	6175	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
6229	6228	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
6238	6237	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
6239	6237	2	2	true	false	false	false	true	false	true	false	true	true	false	3 2	0 0	1981 1981	0 0
6245	6244	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
6246	6243	1	1	true	false	false	false	true	false	true	false	true	true	false	2	950	3126	0
6247	6243	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
6302	1261	1	1	false	false	false	false	true	false	true	false	true	true	false	4	0	1981	0
6303	1261	1	1	true	false	true	false	true	false	true	false	true	true	false	1	0	1981	0
6352	6351	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
12611	12610	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
12616	12615	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
12621	12620	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0
12626	12625	2	2	true	false	true	false	true	false	true	false	true	true	false	1 2	0 0	1981 1978	0 0`;
