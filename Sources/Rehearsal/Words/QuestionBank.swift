/// What the simulated audience asks: a line a question, topics first.
enum QuestionBank {
  static let entries = Entry.read(
    """
    REVIEW: How many countries are reviewed each year, and how are they drawn?
    REVIEW: Are the results of the reviews public, and in which languages?
    REVIEW PHASE-1: What happens between the first and the second review phase?
    REVIEW: Who pays for the reviews, and is there a fund for smaller countries?
    REVIEW: How is this mechanism different from the one on corruption?
    REVIEW: Which resolution of the Conference launched the reviews?
    GENERAL-REVIEW: What is the general review, and may stakeholders speak in it?
    GENERAL-REVIEW ENTRY-COP: Can a network of organisations submit one joint paper?
    COUNTRY-REVIEW: How long does a country review take from start to finish?
    COUNTRY-REVIEW: Is a desk review ever followed by a visit to the country?
    COUNTRY-REVIEW: How do I find out when my country is under review?
    COUNTRY-REVIEW: What can we do if our country is late with its answers?
    COUNTRY-REVIEW PHASE-1: Which articles are reviewed in the first phase?
    FOCAL-POINT: Where is the list of focal points, and how often is it updated?
    FOCAL-POINT ENTRY-CONSULTATION: What if the focal point does not answer our letters?
    FOCAL-POINT: May a focal point be from outside the ministry of justice?
    FOCAL-POINT: Should we contact the focal point alone or as a coalition?
    SAQ: Is the questionnaire public before a country has answered it?
    SAQ ENTRY-SAQ: How can academia contribute data to the questionnaire?
    SAQ ENTRY-SAQ: Will somebody tell us which of our inputs were used?
    SAQ-TIP TIP: Are victims' organisations asked about the trafficking questionnaire?
    SAQ-SOM SOM: Does the smuggling questionnaire cover the situation at sea?
    SAQ-FP FP: Who answers the firearms questionnaire where there is no commission?
    OBSERVATIONS: Who writes the list of observations, and who has to agree to it?
    OBSERVATIONS: Is the summary of observations available to stakeholders?
    FEEDBACK: May the country reject written feedback of the reviewers?
    CONSTRUCTIVE-DIALOGUE: Who is invited to the constructive dialogue?
    CONSTRUCTIVE-DIALOGUE: Can I take part in the constructive dialogue online?
    CONSTRUCTIVE-DIALOGUE: Do individual countries answer questions in the dialogue?
    ENTRY-DIALOGUE ENTRY-PREPARATION: How early must we register for the dialogue?
    ENTRY-PREPARATION: Is there a template for a written input, and how long may it be?
    ENTRY-COP: What is needed for observer status at the Conference?
    ENTRY: What is the best entry point for a small organisation without funds?
    TOOL-RESEARCH: Which public data on organized crime are comparable across countries?
    TOOL-MONITORING: Has anyone monitored trials as evidence for a review?
    TOOL-PARTNERSHIP: How can companies work with NGOs without a conflict of interest?
    TOOL-ADVOCACY: How do we advocate where speaking of organized crime is dangerous?
    TOOL-EDUCATION: Are the university modules on organized crime free to adapt?
    TOOL-AWARENESS: What messages work with young people at risk of recruitment?
    UNTOC-5: Is conspiracy enough, or must a country also criminalize participation?
    UNTOC-6: How are proceeds of crime in crypto-assets treated in the review?
    UNTOC-8: Is bribery of foreign officials part of the review of article 8?
    UNTOC-9: Which measures against corruption can civil society document best?
    UNTOC-10: May a company be liable when no person has been convicted?
    UNTOC-12: How can confiscated property be used again for social purposes?
    UNTOC-14: Do affected communities have a say in the disposal of assets?
    UNTOC-15: Which country has jurisdiction when the servers are in a third one?
    UNTOC-16: Why do extradition requests take years, and who measures that?
    UNTOC-18: How can requests for mutual legal assistance be made faster?
    UNTOC-20: How are human rights kept when special techniques are used?
    UNTOC-23: Are threats against journalists obstruction of justice under article 23?
    UNTOC-24: Does witness protection extend to relatives who live abroad?
    UNTOC-25: How are victims heard in proceedings against organized groups?
    UNTOC-28: Could countries share analysis with universities under article 28?
    UNTOC-29: How do we tell the Secretariat of a need for technical assistance?
    UNTOC-31: Which prevention programmes have been evaluated independently?
    UNTOC-34: How is it checked that a law is applied and not only adopted?
    TIP-3: How is consent dealt with in the definition of trafficking?
    TIP-6 TIP: Is assistance to victims tied to their cooperation with the police?
    TIP-9: What can the private sector do about forced labour in supply chains?
    SOM-3 SOM: Does "material benefit" exclude humanitarian help?
    SOM-5: How is it ensured that smuggled migrants are not punished for that?
    SOM-16: Who protects migrants who were left in the desert or at sea?
    FP-5 FP: Are parts printed at home covered by the Firearms Protocol?
    FP: How can communities report on firearms without putting anyone at risk?
    """)
}
